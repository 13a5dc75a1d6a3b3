using System.Globalization;

namespace Assay.Data.Quality;

/// <summary>Figures in sentences.</summary>
internal static class Words
{
    /// <summary><c>12.5 %</c>; small shares keep two figures.</summary>
    public static string Percent(double share) => share is > 0 and < 0.001 ? "under 0.1 %" : string.Create(CultureInfo.InvariantCulture, $"{share * 100:0.#} %");

    /// <summary><c>2,380</c>.</summary>
    public static string Count(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary><c>1 row has</c>, <c>7 rows have</c>.</summary>
    public static string RowsHave(long rows) => rows == 1 ? "1 row has" : $"{Count(rows)} rows have";

    /// <summary>A number with four significant digits.</summary>
    public static string Number(double number) => number.ToString("G4", CultureInfo.InvariantCulture);
}
