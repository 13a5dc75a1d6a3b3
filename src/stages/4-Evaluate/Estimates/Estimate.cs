namespace Assay.Evaluate.Estimates;

/// <summary>A measured number with what is known about its uncertainty. A number that cannot be defined (a rate over no rows) has no value and says why.</summary>
/// <remarks>The interval covers the chance of which rows came into the sample. It does not cover other samples, other times, or faults of measurement.</remarks>
public sealed record Estimate
{
    /// <summary>The point estimate, in the unit of the measure; null when it is undefined: <see cref="Note"/> then says why.</summary>
    public double? Value { get; init; }

    /// <summary>Lower end of the interval; null when there is none.</summary>
    public double? Low { get; init; }

    /// <summary>Upper end of the interval; null when there is none.</summary>
    public double? High { get; init; }

    /// <summary>Nominal coverage of the interval, 0 to 1; null when there is none.</summary>
    public double? ConfidenceLevel { get; init; }

    /// <summary>How the interval was made: <c>DeLong</c>, <c>Wilson</c>, <c>BCa bootstrap 2000</c>; null when there is none.</summary>
    public string? Method { get; init; }

    /// <summary>Why the value is undefined, or why another method than the usual one was taken; null when there is nothing to say.</summary>
    public string? Note { get; init; }

    /// <summary>A number with no interval; NaN and infinities become undefined with <paramref name="note"/> (or a general reason).</summary>
    public static Estimate Of(double value, string? note = null) =>
        double.IsFinite(value) ? new Estimate { Value = value, Note = note } : Undefined(note ?? "The measure is not defined on these rows.");

    /// <summary>No value, and why.</summary>
    public static Estimate Undefined(string note) => new() { Note = note };

    /// <summary>A number with its interval; ends that are not finite are left out.</summary>
    public static Estimate Between(double value, double low, double high, string method, double confidenceLevel = 0.95, string? note = null)
    {
        if (!double.IsFinite(value)) return Of(value, note);
        if (!double.IsFinite(low) || !double.IsFinite(high)) return Of(value, note ?? $"{method} gave no interval on these rows.");
        return new Estimate { Value = value, Low = low, High = high, ConfidenceLevel = confidenceLevel, Method = method, Note = note };
    }
}
