using Assay.Reports.Sections.Data;
using Assay.Reports.Sections.Explanation;
using Assay.Reports.Sections.Fairness;
using Assay.Reports.Sections.Performance;
using Assay.Reports.Sections.Shift;
using Assay.Reports.Sections.Training;

namespace Assay.Reports.Sections;

/// <summary>The sections of the page in their order; each says nothing when the run has no record for it.</summary>
internal static class ReportSections
{
    /// <summary>Bytes for all sections together: with head and style the page stays below a megabyte, which can be sent by mail.</summary>
    private const int MostBytes = 970_000;

    /// <summary>Bytes of a record's heading, digests and frame, without its body.</summary>
    private const int EntryBytes = 1_000;

    /// <summary>All of them: first what a manager reads, then the evidence, then the records in the room that is left.</summary>
    public static IEnumerable<Section> Of(RunRecords run)
    {
        var evidence = Evidence(run).ToArray();
        var room = MostBytes - evidence.Sum(section => section.Content.Bytes) - EntryBytes * run.All.Length;
        return [.. evidence, new("records", "Records and how to check them", RecordsSection.Write(run, room))];
    }

    /// <summary>All but the records themselves.</summary>
    public static IEnumerable<Section> Evidence(RunRecords run) =>
    [
        new("verdict", "Verdict", VerdictSection.Write(run)),
        new("purpose", "What the model is for", PurposeSection.Write(run)),
        new("limits", "What the evidence does not show", LimitsSection.Write(run)),
        new("performance", "Performance on the test set", PerformanceSection.Write(run)),
        new("fairness", "Groups of people", FairnessSection.Write(run)),
        new("slices", "Weakest parts of the data", SlicesSection.Write(run)),
        new("explanation", "What the model leans on", ExplanationSection.Write(run)),
        new("robustness", "Disturbed inputs", RobustnessSection.Write(run)),
        new("shift", "Test rows against training rows", ShiftSection.Write(run)),
        new("data", "Data", DataPart.Write(run)),
        new("training", "Training", TrainingSection.Write(run)),
    ];
}
