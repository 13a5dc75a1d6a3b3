using System.Globalization;
using Assay.Cli.Terminals;
using Doors.Tests.Serving;

namespace Doors.Tests.Monitor;

public class ServedMonitorTests
{
    [Fact]
    public async Task A_server_looks_at_the_windows_that_ended_while_nobody_looked_and_tells_what_it_finds()
    {
        using var desk = await WatchedProject.OnDesk(WatchedProject.Rules.Replace("monitor:", "monitor:\n  every: hour", StringComparison.Ordinal));
        var hour = DateTimeOffset.UtcNow.AddHours(-3).ToString("yyyy-MM-ddTHH':00Z'", CultureInfo.InvariantCulture);
        await SomeLog.WriteAsync(desk, hour, 120, shift: 0.8);
        await using (var server = await ServingProcess.StartAsync(desk, "--monitor", "."))
        {
            for (var tries = 0; tries < 300 && !server.Told.Contains("ALERT", StringComparison.Ordinal); tries++) await Task.Delay(100);
            server.Told.ShouldContain("ALERT warning: ratio moved");
        }

        File.ReadAllLines(desk.PathOf("alerts.jsonl")).ShouldHaveSingleItem();
        var alert = (await desk.Type("monitor alerts --json")).ShouldEndIn(ExitCode.Done).Json.GetProperty("alerts").EnumerateArray().ShouldHaveSingleItem().GetProperty("alert");
        (alert.GetProperty("rule").GetString(), alert.GetProperty("windowName").GetString()).ShouldBe(("ratio moved", hour[..13]));
    }

    [Fact]
    public async Task A_project_that_names_no_unit_of_time_cannot_be_watched()
    {
        using var desk = await WatchedProject.OnDesk();
        (await desk.Type("serve --port 0 --monitor .")).ShouldEndIn(ExitCode.BadInput).Error.ShouldContain("serve.monitor");
    }
}
