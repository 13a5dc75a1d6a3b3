using Assay.Cli.Terminals;
using Doors.Tests.Breaking;

namespace Doors.Tests.Runs;

/// <summary>A home that cannot be written to can be looked at, and not a byte of it is changed.</summary>
[Collection("processes")]
public class RunsReadOnlyTests
{
    [Theory]
    [InlineData("runs search --csv -", "brisk-fox-12")]
    [InlineData("runs show brisk-fox-12 --check", "That is what it held when it ended.")]
    [InlineData("runs compare 3f2a 91bc", "calm-owl-7")]
    [InlineData("runs plot 3f2a --metric loss", "25 points")]
    public async Task Everything_works_on_a_home_that_cannot_be_written_to(string line, string shown)
    {
        Assert.SkipUnless(AssayProcess.CanBeBound, "Nothing here holds a process to the permissions of files.");
        if (OperatingSystem.IsWindows()) return;
        using var desk = await TrackedHome.OnDesk();
        var home = desk.PathOf(".assay");
        foreach (var file in Directory.GetFiles(home)) File.SetUnixFileMode(file, UnixFileMode.UserRead);
        File.SetUnixFileMode(home, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var before = Directory.GetFiles(home).Select(file => (file, File.GetLastWriteTimeUtc(file))).ToList();
        using var process = AssayProcess.StartBoundByPermissions(desk, line.Split(' '));
        (await process.EndAsync()).ShouldEndIn(ExitCode.Done).Out.ShouldContain(shown);
        Directory.GetFiles(home).Select(file => (file, File.GetLastWriteTimeUtc(file))).ShouldBe(before, ignoreOrder: true);
    }
}
