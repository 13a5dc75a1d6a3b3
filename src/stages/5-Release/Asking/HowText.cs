using System.Globalization;
using Assay.Release.Records;

namespace Assay.Release.Asking;

/// <summary>Says how a version takes over, for whoever approves it.</summary>
internal static class HowText
{
    /// <summary>The sentence.</summary>
    public static string Of(ReleaseRequest request) => $"{StrategyText.Of(request.Strategy)}{Shares(request)}{Limits(request.Canary)}{Plan(request.Comparison)}";

    private static string Shares(ReleaseRequest request) => request.Strategy is ReleaseStrategy.Canary or ReleaseStrategy.AbTest ? $", {string.Join(", ", request.Steps)} % of the callers" : "";

    private static string Limits(CanaryRules? rules)
    {
        if (rules is null) return "";
        var latency = rules.MostMilliseconds is { } most ? string.Create(CultureInfo.InvariantCulture, $", of more than 1 in 20 requests slower than {most:0.###} ms") : "";
        var drift = rules.MostDrift is { } index ? string.Create(CultureInfo.InvariantCulture, $", of scores drifted by more than {index:0.###}") : "";
        return string.Create(CultureInfo.InvariantCulture, $"; goes back by itself because of more than {rules.MostErrors * 100:0.##} % errors{latency}{drift}{Advance(rules)}");
    }

    private static string Advance(CanaryRules rules)
    {
        string[] after = [.. new[] { rules.AdvanceSeconds is { } seconds ? $"{TimeSpan.FromSeconds(seconds)}" : null, rules.AdvanceRequests is { } requests ? string.Create(CultureInfo.InvariantCulture, $"{requests:N0} requests") : null }.OfType<string>()];
        return after.Length == 0 ? "" : $"; goes on by itself after {string.Join(" and ", after)}";
    }

    private static string Plan(ComparisonPlan? plan) => plan is null ? "" : string.Create(CultureInfo.InvariantCulture,
        $"; compared by {plan.Metric.ToString().ToLowerInvariant()}{(plan.Wished is { } wished ? $" '{wished}'" : "")}, smallest difference {plan.SmallestDifference:0.####}, alpha {plan.Alpha:0.####}, {(plan.Horizon is { } horizon ? $"once, at {horizon:N0} labelled rows of each" : "sequentially")}");
}
