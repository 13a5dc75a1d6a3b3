using System.Globalization;

namespace Assay.Mlflow.Wire;

/// <summary>Doubles as text, as Protocol Buffers' JSON and Python write them.</summary>
internal static class WireNumber
{
    /// <summary>Reads a decimal number, <c>NaN</c>, <c>Infinity</c>, <c>-Infinity</c>, <c>inf</c>, in any case.</summary>
    public static bool TryParse(string text, out double number)
    {
        var word = text.Trim().ToLowerInvariant();
        number = word switch
        {
            "nan" => double.NaN,
            "infinity" or "inf" or "+inf" => double.PositiveInfinity,
            "-infinity" or "-inf" => double.NegativeInfinity,
            _ => 0,
        };
        return number != 0 || double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out number);
    }
}
