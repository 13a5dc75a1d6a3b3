using System.Collections.Immutable;

namespace Assay.Statistics.Sketches;

/// <summary>A quantile sketch as it is kept.</summary>
/// <param name="Seed">The seed of its coins.</param>
/// <param name="Capacity">How many values it keeps exactly.</param>
/// <param name="Minimum">The least value; NaN when there are none.</param>
/// <param name="Maximum">The greatest value; NaN when there are none.</param>
/// <param name="Halvings">What its halvings cost.</param>
/// <param name="Levels">Its values by weight: those at place h stand for 2^h each; at place 0 in their order, above it sorted.</param>
public sealed record QuantileSketchState(ulong Seed, int Capacity, double Minimum, double Maximum, Halvings Halvings, ImmutableArray<ImmutableArray<double>> Levels)
{
    /// <summary>Refuses what no sketch leaves.</summary>
    internal void Require()
    {
        if (Levels.IsDefaultOrEmpty || Levels.Length > 60 || Levels.Any(level => level.IsDefault)) throw new ArgumentException("A sketch has between 1 and 60 levels.", nameof(Levels));
        if (Levels.Any(level => level.Any(value => !(value >= Minimum && value <= Maximum)))) throw new ArgumentException($"A value of the sketch lies outside {Minimum} to {Maximum}.", nameof(Levels));
        if (Levels.Skip(1).Any(level => level.Zip(level.Skip(1)).Any(pair => pair.First > pair.Second))) throw new ArgumentException("A run of the sketch is not in order.", nameof(Levels));
        if (Halvings is { Number: >= 0, Weight: >= 0.0, SquaredWeight: >= 0.0 } && (Levels.Length == 1 || Halvings.Number > 0)) return;
        throw new ArgumentException($"{Halvings} are not the halvings of a sketch of {Levels.Length} levels.", nameof(Halvings));
    }
}
