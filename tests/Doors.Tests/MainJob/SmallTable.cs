using System.Globalization;

namespace Doors.Tests.MainJob;

/// <summary>Small tables in which the answer follows from the ratio, but for every eleventh row.</summary>
internal static class SmallTable
{
    public const string Header = "ratio,age,home,answer\n";

    /// <summary>With an answer computed from the ratio.</summary>
    public static string With(int rows, Func<double, string> answer) => Header + string.Concat(Rows(rows, answer).Select(row => string.Join(',', row) + "\n"));

    /// <summary>Whether the ratio is above one half.</summary>
    public static string TwoClasses(double ratio) => ratio > 0.5 ? "yes" : "no";

    /// <summary>Below, in or above the middle third.</summary>
    public static string ThreeClasses(double ratio) => ratio < 0.33 ? "low" : ratio < 0.66 ? "middle" : "high";

    /// <summary>A fraction that grows with the ratio.</summary>
    public static string Quantity(double ratio) => (10 + (7.3 * ratio)).ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>With one row changed: the cells of row <paramref name="row"/> (from 0) as <paramref name="change"/> leaves them.</summary>
    public static string WithRow(int row, Func<string[], string[]> change) =>
        Header + string.Concat(Rows(120, TwoClasses).Select((cells, at) => string.Join(',', at == row ? change(cells) : cells) + "\n"));

    public static IEnumerable<string[]> Rows(int rows, Func<double, string> answer)
    {
        for (var row = 0; row < rows; row++)
        {
            var ratio = row * 37 % 101 / 100.0;
            var told = row % 11 == 0 ? 1 - ratio : ratio;
            yield return [ratio.ToString(CultureInfo.InvariantCulture), (20 + (row * 13 % 47)).ToString(CultureInfo.InvariantCulture), row * 7 % 3 == 0 ? "own" : "rent", answer(told)];
        }
    }
}
