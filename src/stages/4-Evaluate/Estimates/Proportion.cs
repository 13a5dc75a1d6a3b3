using Assay.Statistics.Intervals;

namespace Assay.Evaluate.Estimates;

/// <summary>Shares of rows, with intervals that hold for small counts and for shares near 0 and 1.</summary>
public static class Proportion
{
    private const double Level = 0.95;

    /// <summary><paramref name="hits"/> of <paramref name="rows"/> with Wilson's score interval; undefined, with <paramref name="ifNone"/> as the reason, when there are no rows.</summary>
    public static Estimate Of(int hits, int rows, string ifNone)
    {
        if (rows == 0) return Estimate.Undefined(ifNone);
        var (low, high) = Wilson(hits, rows);
        return Estimate.Between((double)hits / rows, low, high, "Wilson", Level);
    }

    /// <summary>Share a minus share b, with Newcombe's hybrid score interval (1998, method 10); both have rows.</summary>
    public static Estimate Difference(int hitsA, int rowsA, int hitsB, int rowsB)
    {
        var difference = NewcombeInterval.OfDifference(hitsA, rowsA, hitsB, rowsB, Level);
        return Estimate.Between(difference.Value, difference.Lower, difference.Upper, "Newcombe", Level);
    }

    /// <summary>The ends of Wilson's 95 % interval.</summary>
    public static (double Low, double High) Wilson(int hits, int rows)
    {
        var (_, low, high) = ProportionInterval.Wilson(hits, rows, Level);
        return (low, high);
    }
}
