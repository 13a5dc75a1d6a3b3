using System.Collections.Immutable;
using Assay.Kernel;
using Assay.Tracking.Runs;
using Assay.Tracking.Search;
using Assay.Tracking.Search.Vocabularies;

namespace Assay.Tracking.Inspect;

/// <summary>The columns that runs can be shown by.</summary>
/// <param name="experiments">Names of experiments by their ids.</param>
public sealed class RunFields(IReadOnlyDictionary<string, string> experiments)
{
    private const int MostMetrics = 3;
    private const int MostParams = 2;
    private const int ShortId = 8;

    private readonly RunField[] _attributes =
    [
        Searched("run_id", RunFieldType.Text, run => run.Info.RunId),
        Searched("run_name", RunFieldType.Text, run => run.Info.Name),
        Text("experiment_id", run => run.Info.ExperimentId),
        Text("experiment", run => experiments.GetValueOrDefault(run.Info.ExperimentId)),
        Searched("status", RunFieldType.Text, run => run.Info.Status.ToString().ToUpperInvariant()),
        Text("lifecycle_stage", run => run.Info.LifecycleStage.ToString().ToLowerInvariant()),
        Searched("user_id", RunFieldType.Text, run => run.Info.UserId),
        Searched("start_time", RunFieldType.Time, run => ClientTime.Of(run.Info.StartTime)),
        Searched("end_time", RunFieldType.Time, run => ClientTime.Of(run.Info.EndTime)),
        Searched("artifact_uri", RunFieldType.Text, run => run.Info.ArtifactUri),
        new("changed_after_finish", RunFieldType.Flag, run => run.Info.ChangedAfterFinish),
    ];

    /// <summary>What every run has.</summary>
    public IReadOnlyList<RunField> Attributes => _attributes;

    /// <summary>The columns of these keys.</summary>
    public Outcome<ImmutableArray<RunField>> Named(IEnumerable<string> keys)
    {
        Outcome<RunField>[] fields = [.. keys.Select(Named)];
        return Outcome.Unless(fields.SelectMany(field => field.Problems), () => fields.Select(field => field.Required).DistinctBy(field => field.Name).ToImmutableArray());
    }

    /// <summary>What a table shows unless told otherwise: what each run has, and the metrics and parameters that most of them have, those that are asked about first.</summary>
    public ImmutableArray<RunField> ForTable(IReadOnlyList<Run> runs, IReadOnlyCollection<SearchKey> asked)
    {
        var metrics = Chosen(SearchKeyKind.Metric, runs.SelectMany(run => run.Metrics).Select(metric => metric.Key), MostMetrics);
        var parameters = Chosen(SearchKeyKind.Parameter, runs.SelectMany(run => run.Params).Select(param => param.Key), MostParams);
        return [Attribute("run_name"), Text("id", run => run.Info.RunId[..Math.Min(ShortId, run.Info.RunId.Length)]), Attribute("experiment"), Attribute("status"), Attribute("start_time"), .. metrics.Select(RunField.Metric), .. parameters.Select(RunField.Param)];

        IEnumerable<string> Chosen(SearchKeyKind kind, IEnumerable<string> keys, int most) =>
            asked.Where(key => key.Kind == kind).Select(key => key.Name).Concat(keys.CountBy(key => key).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Key)).Distinct().Take(most);
    }

    /// <summary>Everything that runs have, for a file.</summary>
    public ImmutableArray<RunField> ForFile(IEnumerable<string> metrics, IEnumerable<string> parameters, IEnumerable<string> tags) =>
        [.. _attributes, .. metrics.Select(RunField.Metric), .. parameters.Select(RunField.Param), .. tags.Select(RunField.Tag)];

    private static RunField Searched(string name, RunFieldType type, Func<Run, object?> of) => new(name, type, of) { Key = new SearchKey(SearchKeyKind.Attribute, name) };

    private static RunField Text(string name, Func<Run, string?> of) => new(name, RunFieldType.Text, of);

    private RunField Attribute(string name) => _attributes.Single(field => field.Name == name);

    // Some attributes can be shown and not searched by.
    private Outcome<RunField> Named(string key)
    {
        if (_attributes.FirstOrDefault(field => field.Name == key) is { } known) return known;
        var parsed = SearchQuery.ParseKey(key, RunVocabulary.Instance);
        if (!parsed.Succeeded) return Outcome<RunField>.Failed(parsed.Problems.Select(problem => problem.Value == key && !key.Contains('.', StringComparison.Ordinal) ? Unknown(problem) : problem));
        return parsed.Value.Kind switch
        {
            SearchKeyKind.Metric => RunField.Metric(parsed.Value.Name),
            SearchKeyKind.Parameter => RunField.Param(parsed.Value.Name),
            SearchKeyKind.Tag => RunField.Tag(parsed.Value.Name),
            _ => Attribute(parsed.Value.Name),
        };
    }

    private Problem Unknown(Problem problem) => problem with { Expected = $"one of {string.Join(", ", _attributes.Select(field => field.Name))}, or metrics.…, params.…, tags.…" };
}
