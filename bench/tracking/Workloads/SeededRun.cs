namespace Assay.Bench.Tracking.Workloads;

/// <summary>A made-up run of which everything follows from its number, so that what a search has to find can be reckoned without asking a server.</summary>
/// <param name="Number">From 0.</param>
internal readonly record struct SeededRun(int Number)
{
    /// <summary>How many metrics and how many params it has.</summary>
    public const int Fields = 5;

    /// <summary>Evenly spread, in millionths.</summary>
    /// <param name="field">Which metric, from 1 to <see cref="Fields"/>.</param>
    public long Metric(int field) => (long)(Scattered(field) % 1_000_000);

    /// <summary>Its first param: a, b, c or d.</summary>
    public char Letter => (char)('a' + Scattered(0) % 4);

    /// <summary>One of its further params: a number.</summary>
    public long Param(int field) => (long)(Scattered(100 + field) % 1000);

    /// <summary>What <c>metrics.m1 &gt; 0.5 and params.p1 = "a"</c> finds.</summary>
    public bool Matches => Letter == 'a' && Metric(1) > 500_000;

    /// <summary>SplitMix64's finaliser.</summary>
    private ulong Scattered(int field)
    {
        var x = ((ulong)Number * 1024 + (ulong)field + 1) * 0x9E3779B97F4A7C15;
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
        return x ^ (x >> 31);
    }
}
