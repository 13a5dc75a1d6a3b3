using System.Collections.Immutable;

namespace Assay.Statistics.Sketches;

/// <summary>
/// A small stand-in for a column of numbers that answers for ranks and quantiles after one pass, and merges with the sketches of other
/// parts. It keeps every value up to its capacity and is exact until then; above it, it halves: of a sorted run every second value stays,
/// with double the weight, by a coin that the seed tosses. It says by how much it may be wrong: <see cref="RankError"/> for one value,
/// <see cref="UniformRankError"/> for all at once, both worked out from the halvings that took place. Least and greatest are exact.
/// Equal values, seed and order make an equal sketch. The bounds do not hold for data made by someone who knows the seed.
/// Source: Z. Karnin, K. Lang and E. Liberty, "Optimal quantile approximation in streams" (FOCS 2016), with the bound by Azuma's
/// inequality over the halvings counted; P. K. Agarwal et al., "Mergeable summaries" (2013).
/// </summary>
public sealed class QuantileSketch
{
    /// <summary>The capacity unless told: at most about 60 KB, and with a million values ranks right to 0.3 % at 99 % confidence.</summary>
    public const int DefaultCapacity = 2048;

    private readonly List<SketchLevel> _levels;
    private readonly SketchCapacities _capacities;
    private WeightedValues? _points;

    /// <summary>A sketch of no values.</summary>
    /// <param name="seed">What tosses the coins: parts to be merged need seeds of their own, else their errors add up.</param>
    /// <param name="capacity">How many values are kept exactly, at least 16; the error shrinks in proportion.</param>
    /// <exception cref="ArgumentOutOfRangeException">The capacity is below 16.</exception>
    public QuantileSketch(ulong seed, int capacity = DefaultCapacity) : this(seed, capacity, default, [new SketchLevel()]) { }

    private QuantileSketch(ulong seed, int capacity, Halvings halvings, List<SketchLevel> levels)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, SketchCapacities.Least);
        (Seed, Capacity, Halvings, _levels, _capacities) = (seed, capacity, halvings, levels, new SketchCapacities(capacity));
    }

    /// <summary>The seed of the coins.</summary>
    public ulong Seed { get; }

    /// <summary>How many values are kept exactly.</summary>
    public int Capacity { get; }

    /// <summary>How many values were added, to this or to the parts merged.</summary>
    public long Count { get; private set; }

    /// <summary>The least value, exactly; NaN when there are none.</summary>
    public double Minimum { get; private set; } = double.NaN;

    /// <summary>The greatest value, exactly; NaN when there are none.</summary>
    public double Maximum { get; private set; } = double.NaN;

    /// <summary>The halvings so far, from which the error is known.</summary>
    public Halvings Halvings { get; private set; }

    /// <summary>Whether every value is still here.</summary>
    public bool IsExact => Halvings.Number == 0;

    /// <summary>Adds a value; infinities are values.</summary>
    /// <exception cref="ArgumentException">The value is NaN: missing values are counted by the caller.</exception>
    public void Add(double value) => Add([value]);

    /// <summary>Adds values in their order; many at once are quicker than one by one, and make the same sketch.</summary>
    /// <exception cref="ArgumentException">A value is NaN; then none is added.</exception>
    public void Add(ReadOnlySpan<double> values)
    {
        Distances.Samples.RefuseNaN(values, nameof(values));
        _points = null;
        foreach (var value in values) Widen(value);
        while (!values.IsEmpty)
        {
            var space = Math.Max(1, _capacities.Of(0, _levels.Count) + 1 - _levels[0].Count);
            var taken = Math.Min(space, values.Length);
            _levels[0].Append(values[..taken]);
            Count += taken;
            values = values[taken..];
            Compress();
        }
    }

    /// <summary>The sketch of both parts' values; the parts stay as they are. Any order of merging keeps the bounds.</summary>
    /// <exception cref="ArgumentException">The capacities differ, or the seeds are equal.</exception>
    public QuantileSketch Merge(QuantileSketch other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (other.Capacity != Capacity) throw new ArgumentException($"Sketches of capacity {Capacity} and {other.Capacity} do not merge.", nameof(other));
        if (other.Seed == Seed) throw new ArgumentException($"Both sketches toss the coins of seed {Seed}; give each part a seed of its own.", nameof(other));
        var merged = new QuantileSketch(CoinToss.Mix(Seed, other.Seed), Capacity, Halvings.And(other.Halvings), SketchLevel.Union(_levels, other._levels)) { Count = Count + other.Count };
        foreach (var end in new[] { Minimum, Maximum, other.Minimum, other.Maximum }) merged.Widen(end);
        merged.Compress();
        return merged;
    }

    /// <summary>The estimated share of values that are no greater, in [0, 1]; NaN when there are none.</summary>
    public double ShareAtOrBelow(double value) => double.IsNaN(value) ? double.NaN : Points().ShareAtOrBelow(value);

    /// <summary>The least kept value with at least this share at or below it: type 1 of Hyndman and Fan; 0 gives the minimum, 1 the maximum. NaN when there are none.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The probability is outside [0, 1].</exception>
    public double Quantile(double probability)
    {
        Distributions.MonotoneRoot.RequireProbability(probability, nameof(probability));
        return probability switch { 0.0 => Minimum, 1.0 => Maximum, _ => Points().Quantile(probability) };
    }

    /// <summary>The kept values in increasing order with their weights, which add up to <see cref="Count"/>: a sample for any weighted measure.</summary>
    public ImmutableArray<WeightedValue> Values() => Points().List();

    /// <summary>How far the share at or below one value may be from the truth, as a share of the values; 0 while exact, NaN when there are none.</summary>
    /// <param name="confidence">Over the coins, in (0, 1).</param>
    /// <exception cref="ArgumentOutOfRangeException">The confidence is outside (0, 1).</exception>
    public double RankError(double confidence = 0.99) => Halvings.RankError(Count, confidence);

    /// <summary>The same for all values at once, as a Kolmogorov–Smirnov statistic needs it.</summary>
    /// <inheritdoc cref="RankError" path="/param"/>
    /// <inheritdoc cref="RankError" path="/exception"/>
    public double UniformRankError(double confidence = 0.99) => Halvings.UniformRankError(Count, confidence);

    /// <summary>All that there is to keep: <see cref="Restore"/> goes on from it as if nothing had been between.</summary>
    public QuantileSketchState State() => new(Seed, Capacity, Minimum, Maximum, Halvings, [.. _levels.Select(level => level.Kept())]);

    /// <summary>The sketch that was kept.</summary>
    /// <exception cref="ArgumentException">It is no state of a sketch: a value is NaN or outside its ends, or runs are out of order.</exception>
    public static QuantileSketch Restore(QuantileSketchState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        state.Require();
        var levels = state.Levels.Select((level, height) => SketchLevel.Of([.. level], height)).ToList();
        var count = levels.Select((level, height) => (long)level.Count << height).Sum();
        return new QuantileSketch(state.Seed, state.Capacity, state.Halvings, levels) { Count = count, Minimum = state.Minimum, Maximum = state.Maximum };
    }

    private WeightedValues Points() => _points ??= WeightedValues.Of(_levels);

    private void Widen(double value)
    {
        if (!(value >= Minimum)) Minimum = double.IsNaN(value) ? Minimum : value + 0.0;
        if (!(value <= Maximum)) Maximum = double.IsNaN(value) ? Maximum : value + 0.0;
    }

    private void Compress()
    {
        for (var height = 0; height < _levels.Count; height++)
        {
            if (_levels[height].Count <= _capacities.Of(height, _levels.Count)) continue;
            if (height + 1 == _levels.Count) _levels.Add(new SketchLevel());
            var kept = _levels[height].Halve(CoinToss.IsHeads(Seed, Halvings.Number));
            _levels[height + 1].MergeSorted(kept);
            Halvings = Halvings.Next(height);
        }
    }
}
