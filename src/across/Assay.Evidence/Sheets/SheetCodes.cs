using System.Collections.Immutable;
using Assay.Evidence.Acts;
using Assay.Evidence.Standards;

namespace Assay.Evidence.Sheets;

/// <summary>Reads the codes in a cell: <c>S7</c>, <c>S7.accuracy</c>, <c>K1, K2; S3</c>, <c>S7: Test and tune</c>.</summary>
public static class SheetCodes
{
    private static readonly char[] Between = [',', ';', '/', '\n', '\r', '&', '+', '|'];
    private static readonly char[] Behind = [' ', ':', '–', '—', '(', '\t'];

    /// <summary>The parts that are named, in the standard's order, and the texts that name none. The rest of a title behind a code is passed over.</summary>
    public static (ImmutableArray<PartReference> Parts, ImmutableArray<string> Strange) Read(string cell, Standard standard)
    {
        var all = PartSelection.InOrder(standard).ToList();
        var chosen = new HashSet<PartReference>();
        var strange = ImmutableArray.CreateBuilder<string>();
        foreach (var piece in Pieces(cell, all))
        {
            var named = Named(piece, all);
            chosen.UnionWith(named);
            if (named.Count == 0) strange.Add(piece);
        }

        return ([.. all.Where(chosen.Contains)], strange.ToImmutable());
    }

    /// <summary>A cell that starts with a code and a title is one piece; else it is a list of codes.</summary>
    private static IEnumerable<string> Pieces(string cell, List<PartReference> all)
    {
        if (Named(cell, all).Count > 0) return [cell];
        return cell.Split(Between, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).SelectMany(piece => Named(piece, all).Count > 0 ? [piece] : Words(piece, all));
    }

    /// <summary><c>K1 K2</c>: several codes with blanks between them; anything else is one piece.</summary>
    private static string[] Words(string piece, List<PartReference> all)
    {
        var words = piece.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.All(word => Named(word, all).Count > 0) ? words : [piece];
    }

    private static List<PartReference> Named(string piece, List<PartReference> all)
    {
        var exact = all.Where(part => Is(part, piece)).ToList();
        if (exact.Count > 0 || piece.IndexOfAny(Behind) is not (> 0 and var end)) return exact;
        var (code, title) = (piece[..end], piece[(end + 1)..]);
        return title.Split([.. Between, .. Behind], StringSplitOptions.RemoveEmptyEntries).Any(word => all.Any(part => Is(part, word))) ? [] : [.. all.Where(part => Is(part, code))];
    }

    private static bool Is(PartReference part, string text) => part.Criterion.Equals(text.Trim(), StringComparison.OrdinalIgnoreCase) || part.ToString().Equals(text.Trim(), StringComparison.OrdinalIgnoreCase);
}
