using Assay.Evidence.Portfolio;
using Assay.Reports.Marking;
using Assay.Reports.Page;
using Assay.Reports.Sections;

namespace Assay.Reports.Portfolio.Page;

/// <summary>Writes a portfolio as one HTML page for an assessor: the summary first, then a section a piece, then the matrix with links both ways, then every record. No script, and nothing asked of the network.</summary>
public static class PortfolioPage
{
    /// <summary>The whole page.</summary>
    public static string Write(PortfolioDocument document) => Shell.Write(
        $"{PortfolioWords.Whose(document)}: portfolio for {document.Title}", "Skip to the portfolio", Masthead(document), Banner(document),
        [
            new Section("summary", "Summary", PortfolioSummary.Write(document)),
            new Section("pieces", "Pieces of evidence", Markup.Join(document.Items.Select(item => PortfolioPiece.Write(item, document)))),
            new Section("matrix", "Matrix of criteria and pieces", PortfolioMatrixTable.Write(document)),
            new Section("gaps", "What is not covered, and why", PortfolioGaps.Write(document)),
            new Section("records", "Records", PortfolioRecords.Write(document)),
        ]);

    private static Markup Masthead(PortfolioDocument document) => Markup.Of($"""
        <p class="eyebrow">Portfolio of evidence</p>
        <h1><bdi>{PortfolioWords.Whose(document)}</bdi></h1>
        <p class="lead">{document.Title}</p>
        <p class="quiet">Put together on {PortfolioWords.Day(document.At)}, from {document.Source}, version {PortfolioWords.Number(document.StandardVersion)} of Assay's rules. In records: <code>{document.Person}</code></p>
        """);

    /// <summary>On the screen it stays at the top; on paper the style sheet puts it into the margin of every page.</summary>
    private static Markup Banner(PortfolioDocument document) =>
        document.Complete ? Markup.None : Markup.Of($"<p class=\"incomplete\" role=\"note\"><strong>{PortfolioWords.Incomplete}.</strong></p>");
}
