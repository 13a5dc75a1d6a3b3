using System.Collections.Immutable;
using Assay.Collect.Finds;
using Assay.Evidence.Acts;
using Assay.Evidence.Similarity;
using Assay.Evidence.Standards;

namespace Assay.Collect.Suggesting;

/// <summary>
/// Suggests the parts of a standard that a find may speak for, by words that they share: offline, and the same every time. It proposes to a person; nothing that
/// it says ticks or claims anything.
/// </summary>
/// <param name="standard">The standard.</param>
/// <param name="wording">The owner's sentence for a criterion's code; null when it is not here.</param>
internal sealed class Suggester(Standard standard, Func<string, string?> wording)
{
    /// <summary>Most parts that are suggested for one text.</summary>
    public const int MostPerText = 5;

    /// <summary>Most parts that are suggested for one find.</summary>
    public const int MostPerFind = 10;

    /// <summary>Least cosine of a suggestion. A round number that was set before anything was measured; docs/reference/suggestions.md says what it does.</summary>
    public const double LeastScore = 0.2;

    private const int FewestLongWords = 3;
    private const int LongWord = 5;
    private const int LongestQuote = 400;
    private readonly SimilarityIndex _index = PartDescriptions.IndexOf(standard, wording);
    private readonly Dictionary<string, PartReference> _parts = PartSelection.InOrder(standard).ToDictionary(part => part.ToString());

    /// <summary>The parts nearest to a text, nearest first, whatever their score.</summary>
    public IEnumerable<PartSuggestion> Rank(string text, int most) =>
        _index.Rank(text, most).Select(match => new PartSuggestion(_parts[match.Label], Math.Round(match.Score, 3), Cut(match.Span.In(text))));

    /// <summary>The parts that a find may speak for, nearest first, each once with the words that come nearest.</summary>
    /// <param name="find">The find.</param>
    /// <param name="answered">Parts and words that the person has answered before: they are not asked again.</param>
    public ImmutableArray<PartSuggestion> For(Find find, IReadOnlySet<(PartReference Part, string Quote)> answered)
    {
        var best = new Dictionary<PartReference, PartSuggestion>();
        foreach (var suggestion in find.Texts.SelectMany(text => Rank(text, MostPerText)))
        {
            if (!Says(suggestion) || answered.Contains((suggestion.Part, suggestion.Quote))) continue;
            if (!best.TryGetValue(suggestion.Part, out var other) || suggestion.Score > other.Score) best[suggestion.Part] = suggestion;
        }

        return [.. best.Values.OrderByDescending(suggestion => suggestion.Score).ThenBy(suggestion => suggestion.Part.ToString(), StringComparer.Ordinal).Take(MostPerFind)];
    }

    /// <summary>
    /// Whether a suggestion says enough to be made: it scores enough, and its quote has at least three words of five letters or more. One word in common is
    /// a high score for a sentence of two.
    /// </summary>
    public static bool Says(PartSuggestion suggestion) =>
        suggestion.Score >= LeastScore && suggestion.Quote.Split(' ', '\n').Count(word => word.Count(char.IsLetter) >= LongWord) >= FewestLongWords;

    private static string Cut(string quote)
    {
        if (quote.Length <= LongestQuote) return quote;
        return quote[..(char.IsHighSurrogate(quote[LongestQuote - 1]) ? LongestQuote - 1 : LongestQuote)] + "…";
    }
}
