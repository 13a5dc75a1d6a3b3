using System.Collections.Immutable;
using Assay.Kernel;
using Assay.Kernel.Capabilities;
using Assay.Tracking.Runs;

namespace Assay.Tracking.Inspect;

/// <summary>The capability <c>runs compare</c>: runs side by side.</summary>
public static class CompareRuns
{
    /// <summary>The declaration.</summary>
    public static Capability<CompareRunsRequest, ComparedRuns> Capability { get; } = new("runs compare", "Show runs side by side: the parameters in which they differ, and their latest metrics with the difference to the first.")
    {
        Parameters =
        [
            new("runs", "At least two runs, each by its id, the start of one, or its name.", ParameterType.Texts) { IsRequired = true, IsPositional = true },
            new("all", "Whether parameters that all of them share are shown too.", ParameterType.Flag),
            new("lower", "A metric of which less is better, where its name does not tell.", ParameterType.Texts),
            new("higher", "A metric of which more is better, where its name does not tell.", ParameterType.Texts),
        ],
        Problems = RunLookup.Problems.Add("runs.too-few", "Fewer than two runs were named.").Add("runs.no-metric", "None of the runs has a metric that a direction was given for.").Add("runs.two-directions", "Less and more of the same metric are said to be better."),
        Examples = [new("assay runs compare 3f2a 91bc", "two runs"), new("assay runs compare 3f2a 91bc d004 --all --lower cost", "three runs, every parameter, and less cost is better")],
        Handle = HandleAsync,
        Describe = ComparedRunsLines.Of,
    };

    private static async Task<Outcome<ComparedRuns>> HandleAsync(CompareRunsRequest request, IServiceProvider services, CancellationToken cancellation)
    {
        var store = services.Need<ITrackingStore>();
        var found = await RunLookup.AllAsync(store, request.Runs, cancellation);
        if (!found.Succeeded) return Outcome<ComparedRuns>.Failed(found.Problems);
        if (found.Value.Length < 2) return new Problem("runs.too-few", "A comparison needs two different runs.", "Name another one: see 'assay runs search'.") { Place = new Place(Field: "RUNS"), Value = string.Join(' ', request.Runs) };
        var (runs, headers) = (new List<Run>(), ImmutableArray.CreateBuilder<RunHeader>());
        foreach (var info in found.Value)
        {
            if (await store.Runs.FindAsync(info.RunId, cancellation) is not { } run) return RunFaults.NoSuchRun(info.RunId);
            runs.Add(run);
            headers.Add(await RunHeader.ReadAsync(store, info, cancellation));
        }

        var parameters = Params(runs);
        var problems = Misdirected(request, [.. runs.SelectMany(run => run.Metrics).Select(metric => metric.Key)]);
        return Outcome.Unless(problems, () => new ComparedRuns(headers.ToImmutable(), [.. parameters.Where(param => request.All || param.Differs)], parameters.Count(param => !param.Differs), Metrics(runs, request)));
    }

    private static ImmutableArray<ComparedParam> Params(List<Run> runs) =>
    [
        .. runs.SelectMany(run => run.Params).Select(param => param.Key).Distinct().Order(StringComparer.Ordinal).Select(key =>
        {
            ImmutableArray<string?> values = [.. runs.Select(run => run.Params.FirstOrDefault(param => param.Key == key).Value)];
            return new ComparedParam(key, values, values.Any(value => value != values[0]));
        }),
    ];

    private static ImmutableArray<ComparedMetric> Metrics(List<Run> runs, CompareRunsRequest request) =>
    [
        .. runs.SelectMany(run => run.Metrics).Select(metric => metric.Key).Distinct().Order(StringComparer.Ordinal)
            .Select(key => ComparedMetric.Of(key, [.. runs.Select(run => run.Metrics.Where(metric => metric.Key == key).Select(metric => (double?)metric.Latest.Value).FirstOrDefault())], Direction(key, request))),
    ];

    private static BetterDirection Direction(string key, CompareRunsRequest request)
    {
        if (request.Lower?.Contains(key) == true) return BetterDirection.Lower;
        return request.Higher?.Contains(key) == true ? BetterDirection.Higher : MetricDirections.Of(key);
    }

    private static IEnumerable<Problem> Misdirected(CompareRunsRequest request, HashSet<string> known)
    {
        foreach (var key in (request.Lower ?? []).Concat(request.Higher ?? []).Where(key => !known.Contains(key)))
            yield return new Problem("runs.no-metric", "None of the runs has such a metric.", "Name one that they have.") { Place = new Place(Field: "metric"), Value = key, Expected = $"one of {string.Join(", ", known.Order(StringComparer.Ordinal).Take(20))}" };
        foreach (var key in (request.Lower ?? []).Intersect(request.Higher ?? []))
            yield return new Problem("runs.two-directions", "Less and more cannot both be better.", "Name the metric once.") { Place = new Place(Field: "metric"), Value = key, Expected = "--lower or --higher" };
    }
}
