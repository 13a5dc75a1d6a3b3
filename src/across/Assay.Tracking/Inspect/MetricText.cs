using System.Globalization;

namespace Assay.Tracking.Inspect;

/// <summary>Values of metrics, for people to read: six digits that count. Scripts get every digit.</summary>
public static class MetricText
{
    /// <summary>The value.</summary>
    public static string Of(double value) => value.ToString("G6", CultureInfo.InvariantCulture);

    /// <summary>A difference, always with its sign.</summary>
    public static string Difference(double value) => value is 0 or double.NaN ? Of(Math.Abs(value)) : value > 0 ? $"+{Of(value)}" : Of(value);
}
