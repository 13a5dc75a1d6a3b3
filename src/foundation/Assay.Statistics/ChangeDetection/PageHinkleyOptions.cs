namespace Assay.Statistics.ChangeDetection;

/// <summary>How Page and Hinkley's test decides; the defaults are River's, for values of a spread near 1.</summary>
public sealed record PageHinkleyOptions
{
    /// <summary>Values before it says anything: 30; not negative.</summary>
    public int WarmUp { get; init; } = 30;

    /// <summary>How far a value may stray without counting, in the values' units: 0.005; finite and not negative.</summary>
    public double Tolerance { get; init; } = 0.005;

    /// <summary>How far a sum may rise, in the values' units: 50; finite and positive. Greater: fewer false alarms, and later.</summary>
    public double Threshold { get; init; } = 50.0;

    /// <summary>What the sum keeps of itself at each value: 0.9999, in (0, 1]; 1 is Page's own.</summary>
    public double Fading { get; init; } = 0.9999;

    /// <summary>Which way counts: both.</summary>
    public ChangeDirection Direction { get; init; } = ChangeDirection.Both;

    internal void Require()
    {
        ArgumentOutOfRangeException.ThrowIfNegative(WarmUp);
        StreamValue.RequireNotNegative(Tolerance, nameof(Tolerance));
        if (!(Threshold > 0.0 && double.IsFinite(Threshold))) throw new ArgumentOutOfRangeException(nameof(Threshold), Threshold, "It is finite and positive.");
        if (!(Fading is > 0.0 and <= 1.0)) throw new ArgumentOutOfRangeException(nameof(Fading), Fading, "It lies above 0 and is at most 1.");
    }
}
