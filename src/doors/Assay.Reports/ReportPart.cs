namespace Assay.Reports;

/// <summary>A section of a report, for a page that shows sections among others.</summary>
/// <param name="Id">Anchor; unique in a report.</param>
/// <param name="Title">Heading, for the second level.</param>
/// <param name="Html">What stands under it, with headings from the third level on. Everything in it that came from records has been escaped.</param>
public sealed record ReportPart(string Id, string Title, string Html);
