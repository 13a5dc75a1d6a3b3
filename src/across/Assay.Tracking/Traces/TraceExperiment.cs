using Assay.Kernel;
using Assay.Tracking.Artifacts;
using Assay.Tracking.Documents;
using Assay.Tracking.Experiments;
using Assay.Tracking.Fields;
using Assay.Tracking.Runs;

namespace Assay.Tracking.Traces;

/// <summary>The experiment that traces are put into.</summary>
internal static class TraceExperiment
{
    private const string Folder = "traces";
    private const string Artifacts = "artifacts";

    /// <summary>The experiment when traces may be put into it.</summary>
    public static async Task<Outcome<Experiment>> FindActiveAsync(IDocumentStore documents, string experimentId, CancellationToken cancellation)
    {
        if (await documents.FindAsync(DocumentKinds.Experiment, experimentId, cancellation) is not { } document) return ExperimentRules.NotFound(experimentId);
        var experiment = Experiment.Of(document);
        return experiment.LifecycleStage == LifecycleStage.Active ? experiment : InBin(experimentId);
    }

    /// <summary>The trace with the tag that says where clients put what they do not send: attachments, and in old versions spans.</summary>
    public static TraceInfo Located(this TraceInfo trace, Experiment experiment) =>
        trace with { Tags = trace.Tags.SetItem(TraceKeys.ArtifactLocationTag, ArtifactUri.Below(experiment.ArtifactLocation, Folder, trace.TraceId, Artifacts)) };

    private static Problem InBin(string experimentId) =>
        FieldProblems.WrongState($"The experiment {experimentId} must be in the 'active' state. Current state is deleted.", "experiment_id", experimentId, "Restore it first.");
}
