using System.Globalization;
using Assay.Release.Records;
using Assay.Statistics.Distances;
using Assay.Statistics.Sequential;

namespace Assay.Release.Watching;

/// <summary>Whether a canary has to go back. Shares are held against their limits by a confidence sequence: the chance that a version within a limit is ever taken back by it is at most 5 %, however often one looks.</summary>
public static class CanaryWatch
{
    /// <summary>Share of requests that may be slower than the limit.</summary>
    public const double SlowShare = 0.05;

    /// <summary>Scores of each version that the index is computed from, at least: below, its own noise is as large as what it looks for.</summary>
    public const int FewestScores = 500;

    private const double Level = 0.95;
    private const int Bins = 10;

    /// <summary>The limit that is broken; null where none is.</summary>
    /// <param name="rules">The limits.</param>
    /// <param name="tally">What was seen.</param>
    public static AutomaticChange? Breach(CanaryRules rules, CanaryTally tally)
    {
        if (tally.LoadingFault is { } fault) return Change(tally, "loading", $"The version cannot be loaded: {fault}");
        if (Above(tally.Errors, tally.Requests, rules.MostErrors) is { } errors)
            return Change(tally, "errors", $"{Percent(errors.Share)} of its requests failed, and at least {Percent(errors.AtLeast)} do; the limit is {Percent(rules.MostErrors)}.", rules.MostErrors, errors.Share, errors.AtLeast);
        if (rules.MostMilliseconds is { } limit && Above(tally.Slow, tally.Requests, SlowShare) is { } slow)
            return Change(tally, "latency", string.Create(CultureInfo.InvariantCulture, $"{Percent(slow.Share)} of its requests took longer than {limit:0.###} ms, and at least {Percent(slow.AtLeast)} do; the limit is {Percent(SlowShare)}."), SlowShare, slow.Share, slow.AtLeast);
        if (rules.MostDrift is not { } most || Math.Min(tally.Scores.Length, tally.ScoresBefore.Length) < FewestScores) return null;
        var index = PopulationStabilityIndex.OfSamples(tally.ScoresBefore, tally.Scores, Bins);
        return index > most ? Change(tally, "drift", string.Create(CultureInfo.InvariantCulture, $"The population stability index between its scores and those of the version before is {index:0.###}; the limit is {most:0.###}."), most, index) : null;
    }

    /// <summary>Whether the next step is due, where nothing is broken.</summary>
    /// <param name="rules">When it is.</param>
    /// <param name="tally">What was seen.</param>
    /// <param name="since">How long the step has lasted.</param>
    public static bool IsDue(CanaryRules rules, CanaryTally tally, TimeSpan since) =>
        rules is not { AdvanceSeconds: null, AdvanceRequests: null } && since.TotalSeconds >= (rules.AdvanceSeconds ?? 0) && tally.Requests >= (rules.AdvanceRequests ?? 0);

    /// <summary>What is recorded with the next step.</summary>
    public static AutomaticChange Advance(CanaryTally tally) => Change(tally, "advance", "The step has lasted as long as the request says, and no limit is broken.");

    private static (double Share, double AtLeast)? Above(long count, long total, double limit)
    {
        if (total == 0) return null;
        var share = ConfidenceSequence.Proportion(count, total, Level);
        return share.Lower > limit ? (share.Value, share.Lower) : null;
    }

    private static AutomaticChange Change(CanaryTally tally, string rule, string sentence, double? limit = null, double? observed = null, double? atLeast = null) =>
        new(rule, sentence, tally.Requests, tally.Errors, tally.Slow, limit, observed, atLeast);

    private static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{share * 100:0.##} %");
}
