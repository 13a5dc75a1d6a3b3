using Assay.Kernel;
using Assay.Reports.Portfolio;
using Assay.Reports.Portfolio.Printing;

namespace Assay.Cli.Portfolios;

/// <summary>Prints the page of a portfolio where a browser for it is on the machine; a paper of an earlier one is never left beside a newer page.</summary>
internal static class PortfolioPaper
{
    /// <summary>Null when it was printed; else why not, and what to do instead.</summary>
    public static async Task<Problem?> PrintAsync(string folder, string? path, CancellationToken cancellation)
    {
        var (html, pdf) = (Path.Combine(folder, PortfolioFiles.Html), Path.Combine(folder, PortfolioFiles.Pdf));
        File.Delete(pdf);
        if (PdfPrinter.Find(path) is not { } chromium)
            return new Problem("portfolio.no-browser", "No PDF: there is no chromium, chromium-browser or google-chrome on the path.", "Open the page in any browser and print it from there: it has styles for paper.");
        return (await PdfPrinter.PrintAsync(chromium, html, pdf, cancellation)).Problems.FirstOrDefault();
    }
}
