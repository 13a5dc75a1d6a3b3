using System.Globalization;
using Assay.Evidence.Plans;
using Assay.Evidence.Portfolio;

namespace Assay.Server.Pages.Evidence.Portfolio;

/// <summary>Counts what a portfolio holds against what its rules allow. A rule that nobody published limits nothing, and that is said.</summary>
internal static class PortfolioLimits
{
    private static readonly char[] Blanks = [' ', '\n', '\r', '\t'];

    /// <summary>Each thing that is counted, with what is allowed in words, and whether it is kept to.</summary>
    public static IEnumerable<(string Name, string Count, string Allowed, bool IsKept)> Of(PortfolioDocument document, PortfolioRules? rules)
    {
        var (pieces, words) = (document.Items.Length, document.Items.Sum(WordsOf));
        yield return ("Pieces", Number(pieces), Range(rules?.MinimumPieces, rules?.MaximumPieces), !(pieces < rules?.MinimumPieces || pieces > rules?.MaximumPieces));
        yield return ("Words in all", Number(words), Range(null, rules?.MaximumWords), !(words > rules?.MaximumWords));
        yield return ("Words of the longest piece", Number(document.Items.Select(WordsOf).DefaultIfEmpty().Max()), Range(null, rules?.MaximumWordsPerPiece), document.Items.All(item => !(WordsOf(item) > rules?.MaximumWordsPerPiece)));
        yield return ("Parts that a piece speaks for", $"{Number(document.Parts.Count(part => !part.Items.IsEmpty))} of {Number(document.Parts.Length)}", "", true);
    }

    /// <summary>How many words of their own a person put into a piece.</summary>
    public static int WordsOf(PortfolioItem item) => item.Texts.Sum(text => text.Text.Split(Blanks, StringSplitOptions.RemoveEmptyEntries).Length);

    private static string Range(int? least, int? most) => (least, most) switch
    {
        (null, null) => "no limit is known",
        (null, { } top) => $"at most {Number(top)}",
        ({ } low, null) => $"at least {Number(low)}",
        var (low, top) => $"{Number(low.Value)} to {Number(top.Value)}",
    };

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
