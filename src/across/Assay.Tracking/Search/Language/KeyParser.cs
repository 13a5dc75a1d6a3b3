using Assay.Kernel;

namespace Assay.Tracking.Search.Language;

/// <summary>Reads one key that stands alone, as a column of a table names it.</summary>
internal static class KeyParser
{
    /// <summary>The key of a text that is nothing else.</summary>
    public static Outcome<SearchKey> Parse(string text, SearchVocabulary vocabulary)
    {
        if (text.Length > SearchQuery.LongestOrder) return SearchProblems.Column("The key is too long.", "Name the key.", text, $"at most {SearchQuery.LongestOrder:N0} characters");
        var tokens = new TokenReader(text);
        var key = tokens.Current;
        tokens.Move();
        if (key.Kind is not (TokenKind.Name or TokenKind.Quoted) || tokens.Current.Kind != TokenKind.End)
            return SearchProblems.Column($"'{SearchProblems.Short(text)}' is no key.", "Write a key: metrics.loss, params.`batch size` or start_time.", text);
        return new KeyLookup(vocabulary, rule => rule.Orders, SearchProblems.Column).Find(key.In(text)).Map(found => found.Key);
    }
}
