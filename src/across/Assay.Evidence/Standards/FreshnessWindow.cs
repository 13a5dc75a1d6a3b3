namespace Assay.Evidence.Standards;

/// <summary>How long evidence stays fresh.</summary>
/// <param name="CurrentMonths">Current up to this age, in months.</param>
/// <param name="StaleMonths">Stale beyond this age, in months; ageing between the two.</param>
public sealed record FreshnessWindow(int CurrentMonths, int StaleMonths);
