using System.Collections.Immutable;
using Assay.Tracking.Index;
using Assay.Tracking.Runs;
using CsCheck;

namespace Across.Tests.Tracking.Index;

/// <summary>Runs, changes to them and searches over them, at random: few keys and few values, so that much meets.</summary>
internal static class SampleRuns
{
    private static readonly Gen<double> Value = Gen.OneOf(Gen.OneOf(double.NaN, double.PositiveInfinity, double.NegativeInfinity, -0.0), Gen.Int[-2, 3].Select(value => value / 2.0));

    private static readonly Gen<string> Text = Gen.OneOf("x", "xy", "y", "Ünter", "unter", "");

    private static readonly Gen<RunDataset> Dataset = Gen.Select(Gen.OneOf("pears", "apples"), Gen.OneOf("d1", "d2"), Gen.OneOf(null, "training", "eval"), (name, digest, context) => new RunDataset(name, digest, context));

    /// <summary>A run of a number.</summary>
    public static Gen<SampleRun> Run(long number) => Gen.Select(
        Gen.Select(Gen.OneOf("1", "2", "3"), Gen.Int[0, 5], Gen.Int[0, 4], Gen.Int[0, 4]), Gen.Select(Gen.OneOf("RUNNING", "FINISHED", "FAILED"), Text), Map(Value), Map(Text), Map(Text), Dataset.Array[0, 2],
        (row, words, metrics, parameters, tags, datasets) => new SampleRun(number)
        {
            ExperimentId = row.Item1,
            Stage = row.Item2 == 0 ? LifecycleStage.Deleted : LifecycleStage.Active,
            StartTime = row.Item3,
            EndTime = row.Item4 == 0 ? null : row.Item4,
            Status = words.Item1,
            Name = words.Item2,
            Metrics = metrics,
            Params = parameters,
            Tags = tags,
            Datasets = [.. datasets],
        });

    /// <summary>A change to what a store holds: a run put, new or in the place of an older one, or one taken away.</summary>
    public static Gen<Action<MemoryRuns>> Change { get; } = Gen.Int[1, 30].SelectMany(number => Gen.Frequency<Action<MemoryRuns>>(
        (5, Run(number).Select(run => (Action<MemoryRuns>)(runs => runs.Put(run)))), (1, Gen.Const((Action<MemoryRuns>)(runs => runs.Remove(number))))));

    /// <summary>A search over some experiments, with its filter and its order.</summary>
    public static Gen<RunSearch> Search { get; } = Gen.Select(
        Gen.OneOf("1", "2", "3", "4").Array[0, 3], Comparison.Array[0, 3], Clause.Array[0, 3], Gen.Enum<RunView>(),
        (experiments, comparisons, clauses, view) => new RunSearch(experiments)
        {
            Filter = string.Join(" AND ", comparisons),
            OrderBy = [.. clauses.DistinctBy(clause => clause.Split(' ')[0])],
            View = view,
        });

    private static Gen<string> Comparison => Gen.OneOf(
        "metrics.a > 0.5", "metrics.a != 1", "metrics.b <= 0", "metric.missing = 1", "params.a = 'x'", "params.a LIKE 'x%'", "params.b != 'y'", "params.a IS NULL", "tags.a ILIKE 'ü%'", "tags.b IS NOT NULL",
        "tags.`a` = 'xy'", "attributes.status = 'FINISHED'", "status != 'FAILED'", "run_name LIKE '%nter'", "attributes.start_time >= 2", "attributes.end_time < 3", "user_id = 'user 1'",
        "attributes.artifact_uri LIKE '%/2/%'", $"run_id IN ('{new SampleRun(3).RunId}', '{new SampleRun(5).RunId}')", "datasets.name = 'pears'", "dataset.digest IN ('d1', 'd9')", "datasets.context LIKE 'tr%'");

    private static Gen<string> Clause => Gen.OneOf(
        "metrics.a DESC", "metrics.b ASC", "params.a", "params.b DESC", "tags.a ASC", "attributes.end_time DESC", "attributes.start_time ASC", "run_name DESC", "status", "run_id DESC");

    private static Gen<ImmutableDictionary<string, T>> Map<T>(Gen<T> value) =>
        Gen.Select(Gen.OneOf("a", "b"), value).Array[0, 2].Select(pairs => pairs.DistinctBy(pair => pair.Item1).ToImmutableDictionary(pair => pair.Item1, pair => pair.Item2));
}
