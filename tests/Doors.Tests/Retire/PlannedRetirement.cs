using System.Diagnostics;
using Doors.Tests.Breaking;
using Doors.Tests.CommandLine;

namespace Doors.Tests.Retire;

/// <summary>A small project whose model is to be retired with its data at once: made once, and copied whole for each test, with keys and the heads that are known of its log.</summary>
public sealed class PlannedRetirement : IAsyncLifetime
{
    private Desk _desk = null!;

    /// <summary>Digests of all that the plan deletes.</summary>
    public IReadOnlyList<string> Content { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        _desk = await SmallProject.OnDesk();
        (await _desk.Type(SmallProject.Run)).ShouldEndIn(0);
        (await _desk.Type("retire", "plan", "--trigger", "law", "--reason", "It ends.", "--owner", "A. Tester", "--retain", "model=0", "--retain", "data=0", "--home", "job/.assay")).ShouldEndIn(0);
        var plan = (await _desk.Type("ledger log --kind retire.plan --json --home job/.assay")).Json[0].GetProperty("body");
        Content = [.. plan.GetProperty("assets").EnumerateArray().Select(asset => asset.GetProperty("digest").GetString()!)];
        Content.Count.ShouldBeGreaterThan(2);
    }

    public ValueTask DisposeAsync()
    {
        _desk.Dispose();
        return ValueTask.CompletedTask;
    }

    internal async Task<Desk> CopyAsync()
    {
        var copy = new Desk();
        using var process = Process.Start("cp", ["-a", $"{_desk.Folder}/.", copy.Folder]);
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0);
        return copy;
    }
}
