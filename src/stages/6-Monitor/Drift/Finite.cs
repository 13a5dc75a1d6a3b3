namespace Assay.Monitor.Drift;

/// <summary>An undefined figure is left out of a record.</summary>
internal static class Finite
{
    /// <summary>The value; null when it is NaN or infinite.</summary>
    public static double? OrNull(double value) => double.IsFinite(value) ? value : null;
}
