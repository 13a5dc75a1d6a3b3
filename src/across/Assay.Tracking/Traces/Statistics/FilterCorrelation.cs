namespace Assay.Tracking.Traces.Statistics;

/// <summary>How often two filters find the same traces.</summary>
/// <param name="First">How many the first finds.</param>
/// <param name="Second">How many the second finds.</param>
/// <param name="Both">How many both find.</param>
/// <param name="All">How many there are.</param>
public sealed record FilterCorrelation(int First, int Second, int Both, int All)
{
    private const double JeffreysPrior = 0.5;

    /// <summary>
    /// Normalised pointwise mutual information (Bouma, 2009), from −1 (never together) over 0 (independent) to 1 (always together); NaN when one of them finds nothing.
    /// </summary>
    public double Npmi => !HasSupport ? double.NaN : Both == 0 ? -1 : Compute(0);

    /// <summary>The same with half a trace added to each of the four cases, which steadies small numbers.</summary>
    public double SmoothedNpmi => HasSupport ? Compute(JeffreysPrior) : double.NaN;

    private bool HasSupport => First > 0 && Second > 0;

    private double Compute(double added)
    {
        if (First == Both && Second == Both && All == Both) return 1;
        var (both, all) = (Both + added, All + (4 * added));
        var (first, second) = (First + (2 * added), Second + (2 * added));
        return Math.Clamp((Math.Log(both) + Math.Log(all) - Math.Log(first) - Math.Log(second)) / (Math.Log(all) - Math.Log(both)), -1, 1);
    }
}
