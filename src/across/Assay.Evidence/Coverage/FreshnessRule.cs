using Assay.Evidence.Standards;

namespace Assay.Evidence.Coverage;

/// <summary>Tells freshness by the calendar.</summary>
public static class FreshnessRule
{
    /// <summary>The freshness of evidence of a time, at another. A time that lies ahead is taken for now: times are what signers say.</summary>
    public static Freshness Of(DateTimeOffset newest, FreshnessWindow window, DateTimeOffset now)
    {
        if (newest >= now.AddMonths(-window.CurrentMonths)) return Freshness.Current;
        return newest >= now.AddMonths(-window.StaleMonths) ? Freshness.Ageing : Freshness.Stale;
    }
}
