using System.Globalization;

namespace Assay.Bench.Tracking.Workloads;

/// <summary>Whether what was acknowledged is there.</summary>
/// <param name="Holds">All of it is.</param>
/// <param name="Sentence">What was compared, with the numbers.</param>
internal sealed record Verdict(bool Holds, string Sentence)
{
    /// <summary>As many as were acknowledged have to be found, no fewer and no more.</summary>
    /// <param name="what">Points, runs.</param>
    /// <param name="acknowledged">How many were.</param>
    /// <param name="found">How many were found.</param>
    public static Verdict OfCount(string what, long acknowledged, long found) =>
        new(acknowledged == found, string.Create(CultureInfo.InvariantCulture, $"{acknowledged:#,##0} {what} acknowledged, {found:#,##0} found"));

    /// <summary>Both.</summary>
    public Verdict And(bool holds, string sentence) => new(Holds && holds, $"{Sentence}; {sentence}");
}
