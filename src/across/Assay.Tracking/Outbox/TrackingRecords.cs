using Assay.Kernel;
using Assay.Ledger.Records;
using Assay.Tracking.Access;
using Assay.Tracking.EvaluationDatasets;
using Assay.Tracking.LoggedModels;
using Assay.Tracking.Registry;
using Assay.Tracking.Scorers;
using Assay.Tracking.Traces;

namespace Assay.Tracking.Outbox;

/// <summary>Every kind of record that tracking writes. A new kind gets a line here.</summary>
public static class TrackingRecords
{
    /// <summary>By name.</summary>
    public static IReadOnlyDictionary<string, TrackingRecordKind> Kinds { get; } = new[]
    {
        TrackingRecordKind.Of<RunEnded>(run => new Subject($"run:{run.RunId}", run.ContentDigest)),
        TrackingRecordKind.Of<LoggedModelFinished>(model => About($"model:{model.ModelId}", model.Artifacts?.Digest)),
        TrackingRecordKind.Of<RegisteredModelChanged>(model => About($"registered-model:{model.ModelId}", null)),
        TrackingRecordKind.Of<ModelVersionChanged>(version => About(Version(version.ModelId, version.Version), version.Artifacts?.Digest ?? version.PromptDigest)),
        TrackingRecordKind.Of<ModelStageChanged>(moved => About(Version(moved.ModelId, moved.Version), null)),
        TrackingRecordKind.Of<ModelAliasChanged>(alias => About($"registered-model:{alias.ModelId}@{alias.Alias}", null)),
        TrackingRecordKind.Of<TracesDeleted>(deletion => TrackingRecordKind.Named($"experiment:{deletion.ExperimentId}")),
        TrackingRecordKind.Of<EvaluationDatasetDeleted>(dataset => new Subject($"evaluation-dataset:{dataset.DatasetId}", dataset.ContentDigest)),
        TrackingRecordKind.Of<ScorerRegistered>(version => new Subject($"scorer:{version.ScorerId}/{version.Version}", version.ContentDigest)),
        TrackingRecordKind.Of<AccessChanged>(changed => TrackingRecordKind.Named(changed.Person is { } person ? $"person:{person}" : "access:sign-in")),
        TrackingRecordKind.Of<RoleChanged>(changed => TrackingRecordKind.Named($"person:{changed.Person}")),
        TrackingRecordKind.Of<TokenChanged>(changed => TrackingRecordKind.Named($"person:{changed.Person}")),
        TrackingRecordKind.Of<SignInHappened>(happened => TrackingRecordKind.Named(happened.Person is { } person ? $"person:{person}" : "access:sign-in")),
    }.ToDictionary(kind => kind.Name);

    private static string Version(string modelId, int version) => $"registered-model:{modelId}/{version}";

    private static Subject About(string name, Digest? content) => content is { } digest ? new Subject(name, digest) : TrackingRecordKind.Named(name);
}
