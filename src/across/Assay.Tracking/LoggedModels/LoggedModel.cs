using System.Text.Json.Serialization;
using Assay.Tracking.Documents;
using Assay.Tracking.Runs;

namespace Assay.Tracking.LoggedModels;

/// <summary>A model as a run made it: its artifacts, parameters and tags. What was measured of it is read with <see cref="IRunStore.ReadModelMetricsAsync"/>.</summary>
/// <param name="ModelId"><c>m-</c> and 32 lower-case hexadecimal characters.</param>
/// <param name="ExperimentId">The experiment that it belongs to.</param>
/// <param name="Name">For people; several may share one.</param>
/// <param name="ArtifactLocation">Where its artifacts are.</param>
/// <param name="CreationTime">Milliseconds since 1970.</param>
/// <param name="LastUpdateTime">Milliseconds since 1970.</param>
/// <param name="Status">How far its upload has come.</param>
/// <param name="ModelType">What kind of model the client says it is; null when it does not.</param>
/// <param name="SourceRunId">The run that made it; null when the client does not say.</param>
/// <param name="Tags">In the order of their keys (ordinal).</param>
/// <param name="Params">In the order of their keys (ordinal).</param>
public sealed record LoggedModel(
    string ModelId, string ExperimentId, string Name, string ArtifactLocation, long CreationTime, long LastUpdateTime, LoggedModelStatus Status, string? ModelType, string? SourceRunId,
    IReadOnlyList<Tag> Tags, IReadOnlyList<Param> Params)
{
    /// <summary>In use or in the bin.</summary>
    [JsonIgnore]
    public LifecycleStage LifecycleStage { get; init; }

    /// <summary>The model that a document is.</summary>
    public static LoggedModel Of(Document document) =>
        DocumentJson.Read<LoggedModel>(document) with { LifecycleStage = document.State == DocumentStates.Active ? LifecycleStage.Active : LifecycleStage.Deleted };

    internal Document ToDocument() => new(DocumentKinds.LoggedModel, ModelId)
    {
        Parent = ExperimentId,
        State = LifecycleStage == LifecycleStage.Active ? DocumentStates.Active : DocumentStates.Deleted,
        Order = CreationTime,
        Body = DocumentJson.Write(this),
    };
}
