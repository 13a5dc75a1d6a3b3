namespace Assay.Reports.Marking;

/// <summary>Names and what is known under each.</summary>
internal static class FactList
{
    /// <summary>A list of descriptions; facts with nothing in them are left out.</summary>
    public static Markup Write(params IEnumerable<(string Name, Markup Fact)> facts) => Markup.Of($"""
        <dl class="facts">{facts.Where(fact => !fact.Fact.IsEmpty).Select(fact => Markup.Of($"<dt>{fact.Name}</dt><dd>{fact.Fact}</dd>\n"))}</dl>

        """);
}
