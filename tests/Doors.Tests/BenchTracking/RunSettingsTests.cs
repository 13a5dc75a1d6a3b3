using Assay.Bench.Tracking;

namespace Doors.Tests.BenchTracking;

public class RunSettingsTests
{
    [Fact]
    public void Servers_keep_their_order_and_their_process()
    {
        var settings = RunSettings.Parse(["--target", "old=http://127.0.0.1:5000,pid=71", "--target", "new=http://127.0.0.1:5001", "--workload", "log-metric,artifact", "--clients", "3", "--without-bounds"]);
        settings.Targets.Select(target => (target.Name, target.Url.Port, target.ProcessId)).ShouldBe([("old", 5000, 71), ("new", 5001, null)]);
        settings.Workloads.ShouldBe(["log-metric", "artifact"]);
        (settings.Clients, settings.HasBounds).ShouldBe((3, false));
    }

    [Theory]
    [InlineData("", "Name at least one --target.")]
    [InlineData("--target http://127.0.0.1:5000", "expected NAME=http://HOST:PORT")]
    [InlineData("--target some=https://127.0.0.1:5000", "expected NAME=http://HOST:PORT")]
    [InlineData("--target some=http://127.0.0.1:5000,pid=first", "pid=N")]
    [InlineData("--target some=http://127.0.0.1:5000 --clients none", "--clients 'none': expected a whole number above 0.")]
    [InlineData("--target some=http://127.0.0.1:5000 --start other=server", "--start 'other': no --target has that name.")]
    [InlineData("--target some=http://127.0.0.1:5000 --workload nap", "There is no workload 'nap'")]
    [InlineData("--target some=http://127.0.0.1:5000 --target some=http://127.0.0.1:5001", "--target 'some': the name is taken")]
    [InlineData("--target echo=http://127.0.0.1:5000", "--target 'echo': the name is taken")]
    [InlineData("--target some=http://127.0.0.1:5000 --fast yes", "There is no option --fast.")]
    [InlineData("--target some=http://127.0.0.1:5000 --seconds", "--seconds has no value.")]
    public void What_cannot_be_read_is_named(string words, string message) =>
        Should.Throw<FormatException>(() => RunSettings.Parse(words.Split(' ', StringSplitOptions.RemoveEmptyEntries))).Message.ShouldContain(message);
}
