using System.Collections.Immutable;
using System.Globalization;
using Assay.Tracking.Index;
using Assay.Tracking.Runs;
using Assay.Tracking.Search;
using Assay.Tracking.Search.Evaluation;

namespace Across.Tests.Tracking.Index;

/// <summary>A run as far as a search may name it.</summary>
internal sealed record SampleRun(long Number)
{
    public string RunId { get; } = (Number * 7919 % 10_007).ToString("x32", CultureInfo.InvariantCulture);

    public string ExperimentId { get; init; } = "1";

    public LifecycleStage Stage { get; init; }

    public long StartTime { get; init; }

    public long? EndTime { get; init; }

    public string Status { get; init; } = "RUNNING";

    public string Name { get; init; } = "";

    public ImmutableDictionary<string, double> Metrics { get; init; } = [];

    public ImmutableDictionary<string, string> Params { get; init; } = [];

    public ImmutableDictionary<string, string> Tags { get; init; } = [];

    public ImmutableArray<RunDataset> Datasets { get; init; } = [];

    /// <summary>The value of a key, as a search that looks at runs one by one asks for it.</summary>
    public SearchValue Value(SearchKey key) => key.Kind switch
    {
        SearchKeyKind.Metric => SearchValue.Of(Metrics.TryGetValue(key.Name, out var value) ? value : null),
        SearchKeyKind.Parameter => SearchValue.Of(Params.GetValueOrDefault(key.Name)),
        SearchKeyKind.Tag => SearchValue.Of(Tags.GetValueOrDefault(key.Name)),
        SearchKeyKind.Dataset => SearchValue.Several([.. Datasets.Select(dataset => SearchValue.Of(Field(dataset, key.Name)))]),
        _ => key.Name switch
        {
            "run_id" => SearchValue.Of(RunId),
            "start_time" => SearchValue.Of(StartTime),
            "end_time" => SearchValue.Of(EndTime),
            _ => SearchValue.Of(Attribute(key.Name)),
        },
    };

    /// <summary>An attribute that is text.</summary>
    public string Attribute(string name) => name switch { "status" => Status, "run_name" => Name, "user_id" => $"user {Number % 3}", "artifact_uri" => $"mlflow-artifacts:/{ExperimentId}/{RunId}", _ => throw new ArgumentException(name) };

    private static string? Field(RunDataset dataset, string name) => name switch { "name" => dataset.Name, "digest" => dataset.Digest, _ => dataset.Context };
}
