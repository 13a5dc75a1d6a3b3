using Assay.Statistics.Moments;

namespace Assay.Statistics.Summaries;

/// <summary>
/// Counts values between and at knots without sorting them. A grid of equal width over the knots says where to begin looking, so that a value of a law
/// like the knots' own takes a step or two; where a cell of the grid holds many knots, it is halved until one is left.
/// </summary>
internal sealed class KnotCounter
{
    private const int CellsPerKnot = 4;
    private readonly double[] _knots;
    private readonly int[] _starts;
    private readonly double _scale;

    public KnotCounter(ReadOnlySpan<double> knots)
    {
        _knots = knots.ToArray();
        var cells = Math.Max(1, _knots.Length * CellsPerKnot);
        var width = _knots.Length > 1 ? _knots[^1] - _knots[0] : 0.0;
        _scale = width > 0.0 && double.IsFinite(width) ? cells / width : 0.0;
        _starts = new int[cells + 2];
        var knot = 0;
        for (var cell = 0; cell < _starts.Length; cell++)
        {
            while (knot < _knots.Length && CellOf(_knots[knot]) < cell) knot++;
            _starts[cell] = knot;
        }
    }

    /// <summary>A summary of the values at the knots, and at their own least and greatest.</summary>
    public QuantileSummary Count(ReadOnlySpan<double> values)
    {
        // Slot 2i holds what lies between knot i − 1 and knot i, slot 2i + 1 what lies at knot i.
        var slots = new long[2 * _knots.Length + 1];
        Ends ends = new(double.PositiveInfinity, 0, double.NegativeInfinity, 0);
        double first = double.NaN, sum = 0.0, squares = 0.0;
        var count = 0L;
        foreach (var value in values)
        {
            if (double.IsNaN(value)) continue;
            if (count++ == 0) first = value;
            slots[SlotOf(value)]++;
            if (value <= ends.Least) ends = ends with { Least = value, AtLeast = value == ends.Least ? ends.AtLeast + 1 : 1 };
            if (value >= ends.Greatest) ends = ends with { Greatest = value, AtGreatest = value == ends.Greatest ? ends.AtGreatest + 1 : 1 };
            var centred = value - first;
            sum += centred;
            squares += centred * centred;
        }

        var moments = count == 0 ? default : new CentralMoments(count, first + sum / count, Math.Max(0.0, squares - sum * sum / count), double.NaN, double.NaN);
        return Summarise(slots, moments, ends);
    }

    private QuantileSummary Summarise(long[] slots, CentralMoments moments, Ends ends)
    {
        var (knots, below, upTo) = (new List<double>(_knots.Length + 2), new List<long>(), new List<long>());
        var so = 0L;
        if (moments.Count > 0 && (_knots.Length == 0 || ends.Least < _knots[0])) Add(ends.Least, 0, ends.AtLeast);
        for (var i = 0; i < _knots.Length; i++)
        {
            so += slots[2 * i];
            Add(_knots[i], so, so + slots[2 * i + 1]);
            so += slots[2 * i + 1];
        }

        if (moments.Count > 0 && ends.Greatest > knots[^1]) Add(ends.Greatest, moments.Count - ends.AtGreatest, moments.Count);
        return QuantileSummary.Of(moments, [.. knots], [.. below], [.. upTo], 0);

        void Add(double knot, long under, long upToIt)
        {
            knots.Add(knot);
            below.Add(under);
            upTo.Add(upToIt);
        }
    }

    private int SlotOf(double value)
    {
        var cell = CellOf(value);
        var (low, high) = (_starts[cell], _starts[cell + 1]);
        while (high - low > 4)
        {
            var middle = (low + high) / 2;
            if (_knots[middle] < value) low = middle + 1;
            else high = middle;
        }

        while (low < high && _knots[low] < value) low++;
        return low < _knots.Length && _knots[low] == value ? 2 * low + 1 : 2 * low;
    }

    // Never decreases with the value, which is all that the search needs. The first cell is for what lies below all knots.
    private int CellOf(double value)
    {
        var at = _knots.Length == 0 ? 0.0 : (value - _knots[0]) * _scale;
        return at >= _starts.Length - 2 ? _starts.Length - 2 : at > 0.0 ? (int)at : 0;
    }

    private readonly record struct Ends(double Least, long AtLeast, double Greatest, long AtGreatest);
}
