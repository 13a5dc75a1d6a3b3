using Assay.Kernel;
using Assay.Ledger.Records;

namespace Assay.Tracking.Importing;

/// <summary>
/// Runs and models were brought over from another tracking server or store. It states what was taken over, by digest and count; it states nothing of who did that work, or when: the source says so, and it is a claim.
/// </summary>
/// <param name="Source">What was read.</param>
/// <param name="ContentDigest">SHA-256 over the digests of all its runs and traces: see <see cref="ImportReport.ContentDigest"/>.</param>
/// <param name="Experiments">Experiments.</param>
/// <param name="Runs">Runs.</param>
/// <param name="Points">Points of metrics.</param>
/// <param name="LoggedModels">Logged models.</param>
/// <param name="RegisteredModels">Registered models and prompts.</param>
/// <param name="ModelVersions">Their versions.</param>
/// <param name="Files">Files of runs, models and traces.</param>
/// <param name="Bytes">Bytes of those files.</param>
/// <param name="Traces">Traces.</param>
/// <param name="Assessments">Assessments of traces.</param>
/// <param name="EvaluationDatasets">Evaluation datasets.</param>
/// <param name="EvaluationRecords">Their records.</param>
/// <param name="Scorers">Scorers.</param>
/// <param name="Issues">Issues.</param>
/// <param name="TracesDiffering">Traces whose content here was not the source's when it ended.</param>
/// <param name="RunsDiffering">Runs whose content here was not the source's when it ended.</param>
public sealed record TrackingImported(
    string Source, Digest ContentDigest, int Experiments, int Runs, long Points, int LoggedModels, int RegisteredModels, int ModelVersions, long Files, long Bytes, int RunsDiffering,
    int Traces = 0, long Assessments = 0, int EvaluationDatasets = 0, long EvaluationRecords = 0, int Scorers = 0, int Issues = 0, int TracesDiffering = 0) : IRecordBody<TrackingImported>
{
    /// <inheritdoc/>
    public static RecordKind Kind { get; } = new("tracking.import", 1, "Runs and models were brought over from elsewhere: what was taken over, by digest and count.");

    /// <summary>The record of an import that came to its end. The same content is stated once.</summary>
    public static RecordDraft Draft(ImportReport report)
    {
        var totals = report.Totals;
        var body = new TrackingImported(
            report.Source, report.ContentDigest, totals.Experiments, totals.Runs, totals.Points, totals.LoggedModels, totals.RegisteredModels, totals.ModelVersions, totals.Files, totals.Bytes, report.Differing.Count,
            totals.Traces, totals.Assessments, totals.EvaluationDatasets, totals.EvaluationRecords, totals.Scorers, totals.Issues, report.TracesDiffering.Count);
        var key = string.Join('/', "tracking-import", report.ContentDigest, totals.ModelVersions, totals.LoggedModels, totals.Files, report.Differing.Count, totals.EvaluationRecords, totals.Scorers, totals.Issues, report.TracesDiffering.Count);
        return RecordDraft.Of(body, key, new Subject("tracking:import", report.ContentDigest));
    }
}
