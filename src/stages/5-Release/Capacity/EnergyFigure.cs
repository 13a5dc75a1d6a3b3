namespace Assay.Release.Capacity;

/// <summary>Energy of predictions.</summary>
/// <param name="JoulesPer1000">Of 1,000 predictions, in joules.</param>
/// <param name="Source">Measured, or estimated.</param>
public sealed record EnergyFigure(double JoulesPer1000, EnergySource Source)
{
    /// <summary>Watts of a busy core that the estimate takes; null where it was measured.</summary>
    public double? WattsPerCore { get; init; }

    /// <summary>The figure at a load: measured where the package's counter was read, else estimated from watts that were stated; null where there is neither.</summary>
    public static EnergyFigure? Of(LoadStep step, double? wattsPerCore)
    {
        if (step.PackageJoules is { } joules && step.Answers > 0) return new EnergyFigure(1000 * joules / step.Answers, EnergySource.Measured);
        // Microseconds of 1,000 answers are milliseconds of one: watts times seconds are joules.
        return wattsPerCore is { } watts ? new EnergyFigure(step.ProcessorMicroseconds / 1000 * watts, EnergySource.Estimated) { WattsPerCore = watts } : null;
    }
}
