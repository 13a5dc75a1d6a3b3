using System.Collections.Immutable;
using Assay.Kernel;
using Assay.Kernel.Capabilities;
using Assay.Ledger.Store;
using Assay.Tracking.Runs;

namespace Assay.Tracking.Inspect;

/// <summary>The capability <c>runs show</c>: one run with all that was logged to it, and what the ledger says of it.</summary>
public static class ShowRun
{
    /// <summary>The declaration.</summary>
    public static Capability<ShowRunRequest, ShownRun> Capability { get; } = new("runs show", "Show one run: parameters, latest metrics, tags, what it read and made, and what the ledger says of it.")
    {
        Parameters =
        [
            new("run", "The run's id, the start of one, or its name.") { IsRequired = true, IsPositional = true },
            new("history", "A metric whose every point is shown."),
            new("check", "Whether to compute the digest of what the run holds now, and compare it with what was signed when it ended.", ParameterType.Flag),
        ],
        Problems = RunLookup.Problems.Add("runs.no-metric", "The run has no metric of that name."),
        Examples =
        [
            new("assay runs show brisk-fox-12", "the run of that name"),
            new("assay runs show 3f2a --history loss", "the run whose id starts so, with every point of its loss"),
            new("assay runs show 3f2a --check", "whether it still holds what was signed when it ended; the exit code is 1 when it does not"),
        ],
        Handle = HandleAsync,
        Describe = ShownRunLines.Of,
        Holds = shown => shown.IsAsItEnded != false,
    };

    private static async Task<Outcome<ShownRun>> HandleAsync(ShowRunRequest request, IServiceProvider services, CancellationToken cancellation)
    {
        var store = services.Need<ITrackingStore>();
        var found = await RunLookup.OneAsync(store, request.Run, cancellation);
        if (!found.Succeeded) return Outcome<ShownRun>.Failed(found.Problems);
        if (await store.Runs.FindAsync(found.Value.RunId, cancellation) is not { } run) return RunFaults.NoSuchRun(found.Value.RunId);
        if (request.History is { } key && run.Metrics.All(metric => metric.Key != key)) return NoMetric(key, run.Info.Name, run.Metrics.Select(metric => metric.Key));
        var shown = new ShownRun(
            await RunHeader.ReadAsync(store, run.Info, cancellation),
            run.Params.ToImmutableSortedDictionary(param => param.Key, param => param.Value, StringComparer.Ordinal),
            [.. run.Metrics.Select(metric => new ShownMetric(metric.Key, metric.Latest.Value, metric.Latest.Step, metric.Latest.Timestamp))],
            run.Tags.ToImmutableSortedDictionary(tag => tag.Key, tag => tag.Value, StringComparer.Ordinal),
            [.. run.Links.Select(ShownLink.Of)],
            await RunRecords.AboutAsync(services.Need<ILedgerStore>(), run, cancellation))
        {
            History = request.History is null ? null : [.. (await store.Runs.ReadHistoryAsync(run.Info.RunId, request.History, cancellation)).Select(point => new ShownPoint(point.Value, point.Step, point.Timestamp))],
        };
        return request.Check ? await CheckAsync(shown, run, store, cancellation) : shown;
    }

    private static async Task<ShownRun> CheckAsync(ShownRun shown, Run run, ITrackingStore store, CancellationToken cancellation)
    {
        using var hash = new RunHash(run);
        foreach (var key in hash.Keys) hash.Add(key, await store.Runs.ReadHistoryAsync(run.Info.RunId, key, cancellation));
        var (now, _) = hash.Finish();
        var then = shown.Records.LastOrDefault(record => record.ContentDigest is not null)?.ContentDigest ?? shown.Run.FinishedDigest;
        return shown with { ContentDigest = now, IsAsItEnded = then is { } signed ? signed == now : null };
    }

    /// <summary>A run has no metric of that name.</summary>
    public static Problem NoMetric(string key, string run, IEnumerable<string> known)
    {
        var keys = known.ToArray();
        var near = Suggestion.For(key, keys);
        return new Problem("runs.no-metric", $"The run '{run}' has no such metric.", near is null ? "Name one that it has." : $"Did you mean '{near}'?")
        {
            Place = new Place(Field: "metric"),
            Value = key,
            Expected = keys.Length == 0 ? "a metric; the run has none" : $"one of {string.Join(", ", keys.Take(20))}{(keys.Length > 20 ? ", …" : "")}",
        };
    }
}
