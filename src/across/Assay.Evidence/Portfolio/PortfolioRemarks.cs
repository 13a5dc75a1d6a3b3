using Assay.Evidence.Plans;

namespace Assay.Evidence.Portfolio;

/// <summary>Says where a portfolio does not keep to the rules that are known for portfolios.</summary>
internal static class PortfolioRemarks
{
    private static readonly char[] Blanks = [' ', '\n', '\r', '\t'];

    public static IEnumerable<string> Of(PortfolioRules? rules, IReadOnlyList<PortfolioItem> items)
    {
        if (rules is null) yield break;
        if (items.Count < rules.MinimumPieces) yield return $"It has {items.Count} pieces; the rules ask for at least {rules.MinimumPieces}.";
        if (items.Count > rules.MaximumPieces) yield return $"It has {items.Count} pieces; the rules allow {rules.MaximumPieces}.";
        foreach (var item in items.Where(item => WordsOf(item) > rules.MaximumWordsPerPiece)) yield return $"Piece {item.Number} has {WordsOf(item)} words; the rules allow {rules.MaximumWordsPerPiece}.";
        if (items.Sum(WordsOf) is var words && words > rules.MaximumWords) yield return $"It has {words} words in all; the rules allow {rules.MaximumWords}.";
        foreach (var assumed in rules.Assumed) yield return $"Assumed by Assay, published by nobody: {assumed}.";
    }

    private static int WordsOf(PortfolioItem item) => item.Texts.Sum(text => text.Text.Split(Blanks, StringSplitOptions.RemoveEmptyEntries).Length);
}
