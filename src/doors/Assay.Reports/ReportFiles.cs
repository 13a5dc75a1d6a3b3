namespace Assay.Reports;

/// <summary>The files of a report that was written.</summary>
/// <param name="Html">Full path of <c>report.html</c>.</param>
/// <param name="ModelCard">Full path of <c>MODEL_CARD.md</c>.</param>
public sealed record ReportFiles(string Html, string ModelCard);
