namespace Assay.Reports.Portfolio;

/// <summary>The files of a portfolio, by their names in its folder.</summary>
public static class PortfolioFiles
{
    /// <summary>The page for people.</summary>
    public const string Html = "portfolio.html";

    /// <summary>The same on paper, where a Chromium prints it.</summary>
    public const string Pdf = "portfolio.pdf";

    /// <summary>The same for Word.</summary>
    public const string Word = "portfolio.docx";

    /// <summary>The same for programs.</summary>
    public const string Json = "portfolio.json";

    /// <summary>The standard and what speaks for it, as 1EdTech CASE.</summary>
    public const string Case = "case.json";

    /// <summary>Unsigned Open Badges 3.0 for accepted criteria.</summary>
    public const string Badges = "badges.json";

    /// <summary>The bundle that proves itself.</summary>
    public const string Bundle = "portfolio.assay";
}
