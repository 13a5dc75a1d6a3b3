using Assay.Evidence.Portfolio;
using Assay.Reports.Marking;

namespace Assay.Reports.Portfolio.Page;

/// <summary>The parts for which there is no piece, and why; nothing when there is none.</summary>
internal static class PortfolioGaps
{
    public static Markup Write(PortfolioDocument document)
    {
        var gaps = document.Parts.Where(part => part.Gap is not null).ToList();
        return gaps.Count == 0 ? Markup.Of($"<p>Every part has a piece that speaks for it.</p>") : FactList.Write(gaps.Select(Gap));
    }

    private static (string, Markup) Gap(PortfolioPart part) => (part.Part, Markup.Of($"<span id=\"gap-{part.Part}\"></span>{part.Title}. <span class=\"quiet\">{part.Gap}</span>"));
}
