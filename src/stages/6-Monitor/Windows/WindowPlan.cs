using System.Globalization;
using Assay.Kernel;

namespace Assay.Monitor.Windows;

/// <summary>How rows are put into windows.</summary>
/// <param name="Kind">By what.</param>
/// <param name="Unit">Time: <c>hour</c>, <c>day</c>, <c>week</c> (from Monday) or <c>month</c>.</param>
/// <param name="Rows">Count: rows in a window.</param>
public sealed record WindowPlan(WindowKind Kind, string Unit = "", int Rows = 0)
{
    private static readonly string[] Units = ["hour", "day", "week", "month"];

    /// <summary>The plan that is meant: a unit of time, a number of rows, or nothing for one window.</summary>
    /// <param name="every">As it was typed; null for nothing.</param>
    /// <param name="hasKey">Whether a column was named whose values make the windows.</param>
    public static Outcome<WindowPlan> Parse(string? every, bool hasKey)
    {
        if (every is null) return new WindowPlan(hasKey ? WindowKind.Key : WindowKind.Whole);
        if (hasKey) return new Problem("monitor.every-and-key", "Windows are either of time or rows, or of a key.", "Leave out --every or --key.") { Place = new Place(Field: "every"), Value = every };
        if (Units.Contains(every, StringComparer.Ordinal)) return new WindowPlan(WindowKind.Time, every);
        return int.TryParse(every, NumberStyles.None, CultureInfo.InvariantCulture, out var rows) && rows > 0
            ? new WindowPlan(WindowKind.Count, Rows: rows)
            : new Problem("monitor.every", "This is no length of a window.", "Give a unit of time, or a number of rows.") { Place = new Place(Field: "every"), Value = every, Expected = "hour, day, week, month, or a number of rows" };
    }

    /// <summary>The window of time that an instant lies in.</summary>
    public (string Name, DateTimeOffset From, DateTimeOffset To) Around(DateTimeOffset time)
    {
        var day = new DateTimeOffset(time.UtcDateTime.Date, TimeSpan.Zero);
        return Unit switch
        {
            "hour" => Named(day.AddHours(time.UtcDateTime.Hour), from => from.AddHours(1), "yyyy-MM-dd'T'HH"),
            "day" => Named(day, from => from.AddDays(1), "yyyy-MM-dd"),
            "week" => Week(day.AddDays(-(((int)day.DayOfWeek + 6) % 7))),
            _ => Named(day.AddDays(1 - day.Day), from => from.AddMonths(1), "yyyy-MM"),
        };
    }

    private static (string, DateTimeOffset, DateTimeOffset) Named(DateTimeOffset from, Func<DateTimeOffset, DateTimeOffset> to, string format) => (from.ToString(format, CultureInfo.InvariantCulture), from, to(from));

    private static (string, DateTimeOffset, DateTimeOffset) Week(DateTimeOffset monday) =>
        (string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(monday.DateTime)}-W{ISOWeek.GetWeekOfYear(monday.DateTime):00}"), monday, monday.AddDays(7));
}
