using System.Globalization;

namespace Assay.Reports.Charts;

/// <summary>Writes the marks of an axis, all to the same decimals.</summary>
internal static class TickText
{
    /// <summary>The mark as text: <c>0.25</c>, <c>10,000</c>, <c>−5</c>.</summary>
    public static string Of(double tick, AxisRange range)
    {
        if (range.Step is < 1e-5 or >= 1e9) return tick.ToString("0.##e0", CultureInfo.InvariantCulture).Replace('-', '−');
        var decimals = 0;
        while (decimals < 7 && Math.Abs(Math.Round(range.Step, decimals) - range.Step) > range.Step * 1e-6) decimals++;
        var rounded = Math.Round(tick, decimals) + 0.0; // Adding zero takes the sign off a negative zero.
        return rounded.ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture).Replace('-', '−');
    }
}
