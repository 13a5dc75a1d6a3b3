using Doors.Tests.CommandLine;

namespace Doors.Tests.Evidence;

public class AgeingTests
{
    [Theory]
    [InlineData(1, "current")]
    [InlineData(400, "ageing")]
    [InlineData(1200, "stale")]
    public async Task Evidence_goes_stale_by_the_clock_alone(int days, string expected)
    {
        using var desk = await FramedProject.OnDesk();
        var charter = (await desk.Type("ledger log --kind frame.charter --json")).Json[0].GetProperty("id").GetString()!;
        (await desk.Type("evidence", "claim", "S7.accuracy", "--records", charter, "--narrative", "The limit was set first.")).ShouldEndIn(0);
        desk.Clock = new LaterClock(TimeSpan.FromDays(days));
        var part = (await desk.Type("evidence why S7.accuracy --json")).ShouldEndIn(0).Json.GetProperty("parts")[0].GetProperty("status");
        part.GetProperty("freshness").GetString().ShouldBe(expected);
        part.GetProperty("support").GetString().ShouldBe("claimed");
    }

    private sealed class LaterClock(TimeSpan later) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + later;
    }
}
