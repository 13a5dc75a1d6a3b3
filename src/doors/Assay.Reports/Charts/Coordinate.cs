using System.Globalization;

namespace Assay.Reports.Charts;

/// <summary>Writes coordinates, to a tenth of the drawing's unit.</summary>
internal static class Coordinate
{
    /// <summary>The number as SVG reads it.</summary>
    public static string Text(double place) => place.ToString("0.#", CultureInfo.InvariantCulture);
}
