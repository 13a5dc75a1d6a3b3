using Assay.Cli.Homes;
using Assay.Cli.Terminals;
using Assay.Retire.Holding;
using Assay.Retire.Running;
using Assay.Stores.Embedded.Home;

namespace Doors.Tests.Retire;

/// <summary>An archive takes minutes: what is placed on record meanwhile counts, as what was placed before.</summary>
[Collection("processes")]
public sealed class HeldMeanwhileTests(PlannedRetirement planned) : IClassFixture<PlannedRetirement>
{
    [Fact]
    public async Task A_hold_that_is_placed_while_the_archive_is_made_keeps_what_it_covers()
    {
        using var desk = await planned.CopyAsync();
        var options = new HomeOptions(desk.PathOf("job/.assay"), "A. Tester", "tester@example.org", "test");
        await using (var home = (await OpenedHome.OpenAsync(desk.Workplace(TextWriter.Null, TextWriter.Null), options, desk.Work, HomeAccess.Run, CancellationToken.None)).Required)
        {
            var meanwhile = new Meanwhile(home);
            var run = await RunRetirement.Capability.Handle(new RunRequest { Archive = desk.PathOf("end.sealed"), KeepArchiveUntil = "2999-01-01" }, meanwhile, CancellationToken.None);
            meanwhile.IsHeld.ShouldBeTrue();
            run.Problems.ShouldHaveSingleItem().Code.ShouldBe("retire.held");
        }

        (await desk.Type("ledger log --kind retire.intent --json --home job/.assay")).ShouldEndIn(ExitCode.Done).Json.GetArrayLength().ShouldBe(0);
        planned.Content.ShouldAllBe(digest => Directory.EnumerateFiles(desk.PathOf("job/.assay/artifacts"), "*", SearchOption.AllDirectories).Any(file => file.Replace("/", "", StringComparison.Ordinal).EndsWith(digest, StringComparison.Ordinal)));
    }

    // A colleague who places a hold as soon as the archive is on record.
    private sealed class Meanwhile(IServiceProvider home) : IServiceProvider
    {
        public bool IsHeld { get; private set; }

        public object? GetService(Type serviceType) => serviceType == typeof(RetireProgress) ? new RetireProgress(Hear) : home.GetService(serviceType);

        private void Hear(string said)
        {
            if (!said.StartsWith("The archive is on record", StringComparison.Ordinal)) return;
            IsHeld = Task.Run(() => HoldModel.Capability.Handle(new HoldRequest { Reason = "A court asks for it." }, home, CancellationToken.None)).GetAwaiter().GetResult().Succeeded;
        }
    }
}
