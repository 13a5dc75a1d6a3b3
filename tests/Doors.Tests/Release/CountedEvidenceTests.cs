using Assay.Cli.Homes;
using Assay.Cli.Terminals;
using Assay.Kernel;
using Assay.Ledger.Records;
using Assay.Release.Records;
using Assay.Stores.Embedded.Home;
using Doors.Tests.Breaking;

namespace Doors.Tests.Release;

/// <summary>A checklist is computed from records that count: one that somebody wrote past the commands ticks nothing.</summary>
public class CountedEvidenceTests
{
    [Fact]
    public async Task A_roll_back_that_nothing_was_live_for_is_no_rehearsal()
    {
        using var desk = await SmallProject.OnDesk();
        (await desk.Type(SmallProject.Run)).ShouldEndIn(ExitCode.Done);
        desk.Work = desk.PathOf("job");
        var options = new HomeOptions(null, "A. Tester", "tester@example.org", "test");
        await using (var home = (await OpenedHome.OpenAsync(desk.Workplace(TextWriter.Null, TextWriter.Null), options, desk.Work, HomeAccess.Append, CancellationToken.None)).Required)
        {
            var stated = new ReleaseChange { Environment = "production", Change = ReleaseChangeKind.RolledBack, Share = 0 };
            await home.Book.AppendAsync([RecordDraft.Of(stated, "past/the/commands", new Subject("model.onnx", Digest.Of("none"))) with { Project = "job" }], CancellationToken.None);
        }

        (await Item(desk)).ShouldBeFalse();
    }

    private static async Task<bool> Item(CommandLine.Desk desk) =>
        (await desk.Type("release request --to production --json")).ShouldEndIn(ExitCode.Done).Json.GetProperty("checklist").EnumerateArray().Single(item => item.GetProperty("name").GetString() == "rollback-rehearsed").GetProperty("holds").GetBoolean();
}
