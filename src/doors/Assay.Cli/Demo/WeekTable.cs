using Assay.Kernel;
using Assay.Tables;

namespace Assay.Cli.Demo;

/// <summary>A made-up week of use: held-out rows drawn anew for each day, and from one day on one change put into them.</summary>
internal static class WeekTable
{
    /// <summary>Days of the week.</summary>
    public const int Days = 7;

    /// <summary>The first day with the change, from 1.</summary>
    public const int ShiftedFrom = 5;

    /// <summary>What payments are multiplied by from then on.</summary>
    public const double Shift = 1.3;

    /// <summary>The column of times.</summary>
    public const string Time = "at";

    private const int RowsADay = 300;
    private const ulong Seed = 1990;
    private static readonly DateTimeOffset First = new(1991, 1, 7, 0, 0, 0, TimeSpan.Zero);
    private static readonly double SecondsBetween = TimeSpan.FromDays(1).TotalSeconds / RowsADay;

    /// <summary>The columns that change together: what an applicant pays a month, for all debts and for the home, as a share of income.</summary>
    public static IReadOnlyList<string> Shifted { get; } = ["pirat", "hirat"];

    /// <summary>The week's rows, each with its time.</summary>
    public static Table Of(Table heldOut)
    {
        var random = new SeededRandom(Seed);
        int[] drawn = [.. Enumerable.Range(0, Days * RowsADay).Select(_ => random.NextInt32(heldOut.RowCount))];
        var rows = heldOut.Take(drawn);
        foreach (var column in Shifted) rows = rows.With(Raised(rows.Numeric(column)));
        double[] times = [.. Enumerable.Range(0, drawn.Length).Select(row => Math.Floor(First.ToUnixTimeSeconds() + row * SecondsBetween))];
        return new Table([new NumericColumn(Time, times, ColumnType.Timestamp), .. rows.Columns]);
    }

    private static NumericColumn Raised(NumericColumn column)
    {
        double[] values = [.. column.Values.Select((value, row) => row >= (ShiftedFrom - 1) * RowsADay ? value * Shift : value)];
        return new NumericColumn(column.Name, values, column.Type);
    }
}
