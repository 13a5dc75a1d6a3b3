using Doors.Tests.Breaking;
using Doors.Tests.CommandLine;
using Doors.Tests.MainJob;

namespace Doors.Tests.Monitor;

/// <summary>A small project that was run, and rows from its use.</summary>
internal static class WatchedProject
{
    public const string Rules = """

        monitor:
          channels:
            team: {file: alerts.jsonl}
          alerts:
            - {name: ratio moved, figure: effect, column: ratio, above: 0.2, who: engineer on call, channels: [team]}
        """;

    /// <summary>The user stands in the project's folder.</summary>
    public static async Task<Desk> OnDesk(string rules = Rules)
    {
        var desk = await SmallProject.OnDesk();
        File.AppendAllText(desk.PathOf("job/assay.yaml"), rules);
        (await desk.Type(SmallProject.Run)).ShouldEndIn(0);
        desk.Work = desk.PathOf("job");
        return desk;
    }

    /// <summary>Rows from use.</summary>
    /// <param name="shift">Added to every ratio.</param>
    /// <param name="rows">How many.</param>
    public static string Use(double shift, int rows = 200) =>
        SmallTable.Header + string.Concat(SmallTable.Rows(rows, SmallTable.TwoClasses).Select(row => FormattableString.Invariant($"{double.Parse(row[0], System.Globalization.CultureInfo.InvariantCulture) + shift},{row[1]},{row[2]},{row[3]}\n")));
}
