namespace Assay.Statistics.ChangeDetection;

/// <summary>How DDM decides.</summary>
public sealed record DriftDetectionMethodOptions
{
    /// <summary>Rows before it says anything: 30, as the authors and River have it; not negative.</summary>
    public int WarmUp { get; init; } = 30;

    /// <summary>Standard deviations above the lowest rate at which it warns: 2.</summary>
    public double WarningDeviations { get; init; } = 2.0;

    /// <summary>Standard deviations at which it says that the stream has changed: 3; no less than the warning's.</summary>
    public double ChangeDeviations { get; init; } = 3.0;

    internal void Require()
    {
        ArgumentOutOfRangeException.ThrowIfNegative(WarmUp);
        StreamValue.RequireNotNegative(WarningDeviations, nameof(WarningDeviations));
        StreamValue.RequireNotNegative(ChangeDeviations, nameof(ChangeDeviations));
        ArgumentOutOfRangeException.ThrowIfLessThan(ChangeDeviations, WarningDeviations);
    }
}
