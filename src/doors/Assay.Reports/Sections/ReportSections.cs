namespace Assay.Reports.Sections;

/// <summary>The sections of the page in their order; each says nothing when the run has no record for it.</summary>
internal static class ReportSections
{
    /// <summary>All of them.</summary>
    public static IEnumerable<Section> Of(RunRecords run) =>
    [
        new("verdict", "Verdict", VerdictSection.Write(run)),
        new("purpose", "What the model is for", PurposeSection.Write(run)),
        new("performance", "Performance on the test set", PerformanceSection.Write(run)),
        new("records", "Records and how to check them", RecordsSection.Write(run)),
    ];
}
