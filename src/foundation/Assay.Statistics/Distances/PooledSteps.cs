namespace Assay.Statistics.Distances;

/// <summary>
/// Walks the distinct values of two sorted samples in increasing order: what the rank and empirical-distribution tests have in common.
/// No allocation; ties within and between the samples form one step.
/// </summary>
internal ref struct PooledSteps
{
    private readonly ReadOnlySpan<double> _first;
    private readonly ReadOnlySpan<double> _second;

    public PooledSteps(ReadOnlySpan<double> firstSorted, ReadOnlySpan<double> secondSorted)
    {
        _first = firstSorted;
        _second = secondSorted;
    }

    /// <summary>The value of this step.</summary>
    public double Value { get; private set; }

    /// <summary>How many of the first sample lie below <see cref="Value"/>.</summary>
    public int FirstBelow { get; private set; }

    /// <summary>How many of the second sample lie below <see cref="Value"/>.</summary>
    public int SecondBelow { get; private set; }

    /// <summary>How many of the first sample equal <see cref="Value"/>.</summary>
    public int FirstHere { get; private set; }

    /// <summary>How many of the second sample equal <see cref="Value"/>.</summary>
    public int SecondHere { get; private set; }

    /// <summary>How many of the first sample are at or below <see cref="Value"/>.</summary>
    public readonly int FirstUpTo => FirstBelow + FirstHere;

    /// <summary>How many of the second sample are at or below <see cref="Value"/>.</summary>
    public readonly int SecondUpTo => SecondBelow + SecondHere;

    /// <summary>How many observations of both samples equal <see cref="Value"/>.</summary>
    public readonly int Here => FirstHere + SecondHere;

    /// <summary>The mean of the pooled ranks (from 1) of this step's observations.</summary>
    public readonly double MidRank => FirstBelow + SecondBelow + 0.5 * (Here + 1);

    /// <summary>Goes on to the next distinct value; false at the end.</summary>
    public bool MoveNext()
    {
        FirstBelow = FirstUpTo;
        SecondBelow = SecondUpTo;
        if (FirstBelow == _first.Length && SecondBelow == _second.Length) return false;
        Value = SecondBelow == _second.Length || (FirstBelow < _first.Length && _first[FirstBelow] <= _second[SecondBelow])
            ? _first[FirstBelow]
            : _second[SecondBelow];
        FirstHere = CountEqual(_first, FirstBelow);
        SecondHere = CountEqual(_second, SecondBelow);
        return true;
    }

    private readonly int CountEqual(ReadOnlySpan<double> sorted, int from)
    {
        var i = from;
        while (i < sorted.Length && sorted[i] == Value) i++;
        return i - from;
    }
}
