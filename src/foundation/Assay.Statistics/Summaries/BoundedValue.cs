namespace Assay.Statistics.Summaries;

/// <summary>A figure that was computed from summaries, and between which two values the figure of the whole samples lies for certain.</summary>
/// <param name="Value">The figure.</param>
/// <param name="Least">The exact figure is not below.</param>
/// <param name="Most">The exact figure is not above.</param>
public readonly record struct BoundedValue(double Value, double Least, double Most)
{
    /// <summary>How far the exact figure can be from <see cref="Value"/>.</summary>
    public double ErrorBound => Math.Max(Value - Least, Most - Value);

    /// <summary>A figure that is exact.</summary>
    public static BoundedValue Exact(double value) => new(value, value, value);
}
