using Assay.Reports.Marking;
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

    private static readonly (string Id, string Title, Func<RunRecords, Markup> Write)[] Writers =
    [
        ("verdict", "Verdict", VerdictSection.Write),
        ("purpose", "What the model is for", PurposeSection.Write),
        ("limits", "What the evidence does not show", LimitsSection.Write),
        ("performance", "Performance on the test set", PerformanceSection.Write),
        ("fairness", "Groups of people", FairnessSection.Write),
        ("slices", "Weakest parts of the data", SlicesSection.Write),
        ("explanation", "What the model leans on", ExplanationSection.Write),
        ("robustness", "Disturbed inputs", RobustnessSection.Write),
        ("shift", "Test rows against training rows", ShiftSection.Write),
        ("data", "Data", DataPart.Write),
        ("training", "Training", TrainingSection.Write),
    ];

    /// <summary>All of them: first what a manager reads, then the evidence, then the records in the room that is left.</summary>
    public static IEnumerable<Section> Of(RunRecords run)
    {
        var evidence = Evidence(run).ToArray();
        var room = MostBytes - evidence.Sum(section => section.Content.Bytes) - EntryBytes * run.All.Length;
        return [.. evidence, new("records", "Records and how to check them", RecordsSection.Write(run, room))];
    }

    /// <summary>All but the records themselves.</summary>
    public static IEnumerable<Section> Evidence(RunRecords run) => Evidence(run, _ => true);

    /// <summary>Those that are wanted, by their anchors; no other is written.</summary>
    public static IEnumerable<Section> Evidence(RunRecords run, Func<string, bool> isWanted) =>
        Writers.Where(section => isWanted(section.Id)).Select(section => new Section(section.Id, section.Title, section.Write(run)));
}
