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
    /// <summary>All of them: first what a manager reads, then the evidence, then the records.</summary>
    public static IEnumerable<Section> Of(RunRecords run) =>
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
        new("records", "Records and how to check them", RecordsSection.Write(run)),
    ];
}
