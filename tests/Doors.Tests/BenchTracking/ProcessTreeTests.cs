using System.Diagnostics;
using Assay.Bench.Tracking.Measuring;

namespace Doors.Tests.BenchTracking;

public class ProcessTreeTests
{
    [Fact]
    public void A_tree_holds_the_process_and_what_it_started_and_what_that_started()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Processes are read from /proc, which only Linux has.");
        using var shell = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", "sleep 60 & echo $!; wait"]) { RedirectStandardOutput = true })!;
        var grandchild = int.Parse(shell.StandardOutput.ReadLine()!);
        var tree = ProcessTree.Of(Environment.ProcessId);
        shell.Kill(entireProcessTree: true);
        shell.WaitForExit();
        tree.ShouldContain(Environment.ProcessId);
        tree.ShouldContain(shell.Id);
        tree.ShouldContain(grandchild);
        ProcessTree.Of(shell.Id).ShouldBeEmpty();
    }

    [Fact]
    public void Memory_is_summed_over_the_processes()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Processes are read from /proc, which only Linux has.");
        var own = Environment.ProcessId;
        ProcessTree.ResidentBytes([own]).ShouldBeGreaterThan(1 << 20);
        ProcessTree.ResidentBytes([own, own]).ShouldBeGreaterThan(ProcessTree.ResidentBytes([own]));
        ProcessTree.ResidentBytes([int.MaxValue]).ShouldBe(0);
    }
}
