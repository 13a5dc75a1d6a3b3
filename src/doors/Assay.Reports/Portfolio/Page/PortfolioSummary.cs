using Assay.Evidence.Coverage;
using Assay.Evidence.Portfolio;
using Assay.Reports.Marking;

namespace Assay.Reports.Portfolio.Page;

/// <summary>What an assessor wants to know first: how far it has come, whether the gateway holds, what is proven and what is only stated, and the list of pieces.</summary>
internal static class PortfolioSummary
{
    public static Markup Write(PortfolioDocument document) => Markup.Of($"""
        {Cards(document)}
        {Gateway(document)}
        <h3>What is proven, and what is only stated</h3>
        <p>{PortfolioWords.Proven}</p>
        <p>{PortfolioWords.Stated}</p>
        {Bundle(document)}
        <h3>The pieces</h3>
        <p>{Choice(document)}</p>
        <ol class="pieces">{document.Items.Select(Line)}</ol>
        {Remarks(document)}
        """);

    private static Markup Cards(PortfolioDocument document)
    {
        var parts = document.Parts.Length;
        return Markup.Of($"""
            <dl class="cards">
            {Card("Pieces of evidence", PortfolioWords.Number(document.Items.Length), $"from {PortfolioWords.Count(document.Records.Length, "record")}")}
            {Card("Parts with a piece", PortfolioWords.Number(document.Parts.Count(part => !part.Items.IsEmpty)), $"of {PortfolioWords.Number(parts)}")}
            {Card("Parts confirmed by others", PortfolioWords.Number(PortfolioWords.PartsAtLeast(document, Support.Confirmed)), $"of {PortfolioWords.Number(parts)}")}
            {Card("Parts accepted", PortfolioWords.Number(PortfolioWords.PartsAtLeast(document, Support.Accepted)), $"of {PortfolioWords.Number(parts)}")}
            </dl>
            """);
    }

    private static Markup Card(string name, string figure, string of) => Markup.Of($"<div class=\"card\"><dt>{name}</dt><dd class=\"big\">{figure}</dd><dd>{of}</dd></div>\n");

    private static Markup Gateway(PortfolioDocument document) => document.Gateway.IsEmpty ? Markup.None : Markup.Of($"""
        <h3>Gateway</h3>
        <p class="quiet">{document.GatewaySource}</p>
        <ul class="gates portfolio">{document.Gateway.Select(Line)}</ul>
        """);

    private static Markup Line(GateLine line) => Markup.Of($"""
        <li><div><span class="badge {(line.Holds ? "good" : "bad")}">{(line.Holds ? "holds" : "does not hold")}</span></div><div>{line.Title}{(line.Assumed ? Markup.Of($" <span class=\"quiet\">(assumed)</span>") : Markup.None)}</div><div>{line.Reason}</div></li>

        """);

    private static Markup Bundle(PortfolioDocument document) => document.ContentRoot is { } root
        ? Markup.Of($"<p>The bundle beside this page is <code>portfolio.assay</code>; its content root is <code>{root.ToString()}</code>, in {document.Head}.</p>")
        : Markup.None;

    private static string Choice(PortfolioDocument document) =>
        $"Chosen from {PortfolioWords.Count(document.Candidates, "candidate")} so that few pieces speak for every part for which there is one{(document.IsExact ? "; no smaller choice does" : "; a smaller choice may exist")}. Where a criterion would rest on one kind of record alone, a second was added if there was one.";

    private static Markup Line(PortfolioItem item) => Markup.Of($"""
        <li><a href="#piece-{PortfolioWords.Number(item.Number)}"><bdi>{item.Title}</bdi></a> <span class="quiet">{PortfolioWords.Day(item.At)}; {PortfolioWords.Count(item.Parts.Length, "part")}; {PortfolioWords.Of(item.Parts.IsEmpty ? Support.None : item.Parts.Min(part => part.Support))}</span></li>

        """);

    private static Markup Remarks(PortfolioDocument document) => document.Remarks.IsEmpty ? Markup.None : Markup.Of($"""
        <h3>The rules for portfolios</h3>
        <ul>{document.Remarks.Select(remark => Markup.Of($"<li>{remark}</li>"))}</ul>
        """);
}
