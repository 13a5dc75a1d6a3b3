using Assay.Evidence.Standards;

namespace Assay.Evidence.Coverage;

/// <summary>Tells freshness by the calendar.</summary>
public static class FreshnessRule
{
    /// <summary>The freshness of evidence of a time, at another. Evidence from the future is current.</summary>
    public static Freshness Of(DateTimeOffset newest, FreshnessWindow window, DateTimeOffset now)
    {
        if (newest.AddMonths(window.CurrentMonths) >= now) return Freshness.Current;
        return newest.AddMonths(window.StaleMonths) >= now ? Freshness.Ageing : Freshness.Stale;
    }
}
