namespace Assay.Cli.Capacity;

/// <summary>What a load was answered.</summary>
/// <param name="Milliseconds">Time from when each request was due to its answer, ascending; of one that had no answer at the end, the time until then.</param>
/// <param name="Answered">Requests that were answered with 200.</param>
/// <param name="Refused">Requests that were answered otherwise, or not at all.</param>
/// <param name="Seconds">How long it took.</param>
internal sealed record AskedLoad(double[] Milliseconds, long Answered, long Refused, double Seconds)
{
    /// <summary>A percentile of the time; 0 where nothing was asked.</summary>
    public double At(double percentile) => Milliseconds.Length == 0 ? 0 : Milliseconds[Math.Min(Milliseconds.Length - 1, (int)(Milliseconds.Length * percentile / 100))];
}
