using System.Text.RegularExpressions;

namespace Assay.Server.Pages.Forms;

/// <summary>Takes a line apart at the identifiers of records that it names.</summary>
internal static partial class RecordPieces
{
    /// <summary>The pieces, in order, and whether each is an identifier.</summary>
    public static IEnumerable<(string Text, bool IsRecord)> Of(string line) => Identifier().Split(line).Where(piece => piece.Length > 0).Select(piece => (piece, Identifier().IsMatch(piece)));

    [GeneratedRegex("([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})")]
    private static partial Regex Identifier();
}
