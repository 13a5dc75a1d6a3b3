using Assay.Evidence.Portfolio;
using Assay.Reports.Marking;

namespace Assay.Reports.Portfolio.Page;

/// <summary>Every part of the standard with how far it has come, and links to the pieces that speak for it.</summary>
internal static class PortfolioMatrixTable
{
    public static Markup Write(PortfolioDocument document)
    {
        var withMethods = document.Parts.Any(part => !part.Methods.IsEmpty);
        return Markup.Of($"""
            <div class="scroll" tabindex="0" role="group" aria-label="Matrix"><table class="matrix"><caption><span class="caption">Titles are Assay's own; the codes are the owner's. Each number leads to its piece.</span></caption>
            <thead><tr><th scope="col">Part</th><th scope="col">What it asks</th><th scope="col">Support</th><th scope="col">Freshness</th><th scope="col">Pieces</th>{(withMethods ? Markup.Of($"<th scope=\"col\">Looked at in</th>") : Markup.None)}</tr></thead>
            {document.Parts.GroupBy(part => part.Criterion).Select(criterion => Criterion(criterion.First(), criterion, withMethods))}
            </table></div>
            """);
    }

    private static Markup Criterion(PortfolioPart first, IEnumerable<PortfolioPart> parts, bool withMethods) => Markup.Of($"""
        <tbody><tr class="primary"><th scope="rowgroup" colspan="{(withMethods ? "6" : "5")}">{first.Criterion}: {first.CriterionTitle}</th></tr>
        {parts.Select(part => Row(part, withMethods))}</tbody>

        """);

    private static Markup Row(PortfolioPart part, bool withMethods) => Markup.Of($"""
        <tr id="part-{part.Part}"><th scope="row">{part.Part}</th><td>{part.Title}</td><td>{PortfolioWords.Of(part.Support)}</td><td>{PortfolioWords.Of(part.Freshness)}</td><td>{Pieces(part)}</td>{(withMethods ? Markup.Of($"<td>{string.Join(", ", part.Methods)}</td>") : Markup.None)}</tr>

        """);

    private static Markup Pieces(PortfolioPart part) => part.Items.IsEmpty
        ? Markup.Of($"<a href=\"#gap-{part.Part}\">none</a>")
        : Markup.Join(", ", part.Items.Select(number => Markup.Of($"<a href=\"#piece-{PortfolioWords.Number(number)}\" aria-label=\"piece {PortfolioWords.Number(number)}\">{PortfolioWords.Number(number)}</a>")));
}
