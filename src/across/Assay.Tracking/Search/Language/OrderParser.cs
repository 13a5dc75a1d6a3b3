using Assay.Kernel;

namespace Assay.Tracking.Search.Language;

/// <summary>Reads one clause of an order: a key, and perhaps ASC or DESC.</summary>
internal sealed class OrderParser(SearchVocabulary vocabulary)
{
    private const string Form = "Write a key, and ASC or DESC after it: metrics.loss ASC.";

    private readonly KeyLookup _keys = new(vocabulary, rule => rule.Orders, SearchProblems.Order);

    public Outcome<OrderClause> Parse(string text)
    {
        if (text.Length > SearchQuery.LongestOrder) return SearchProblems.Order("The order_by clause is too long.", "Order by fewer keys.", text, $"at most {SearchQuery.LongestOrder:N0} characters");
        var tokens = new TokenReader(text);
        var key = tokens.Current;
        if (key.Kind is not (TokenKind.Name or TokenKind.Quoted)) return Unparsed(text);
        tokens.Move();
        var direction = tokens.Current;
        if (direction.Kind == TokenKind.End) return Clause(text, key, true);
        tokens.Move();
        if (direction.Kind != TokenKind.Name || tokens.Current.Kind != TokenKind.End) return Unparsed(text);
        return direction.Is(text, "ASC") || direction.Is(text, "DESC") ? Clause(text, key, direction.Is(text, "ASC"))
            : SearchProblems.Order($"Invalid ordering key in order_by clause '{SearchProblems.Short(text)}'.", Form, direction.In(text).ToString(), "ASC or DESC");
    }

    private Outcome<OrderClause> Clause(string text, Token key, bool ascending) => _keys.Find(key.In(text)).Map(found => new OrderClause(found.Key, ascending));

    private static Problem Unparsed(string text) => SearchProblems.Order($"Invalid order_by clause '{SearchProblems.Short(text)}'. Could not be parsed.", Form, text);
}
