using Assay.Cli.Terminals;

namespace Doors.Tests.CommandLine;

public class BundleVerbTests
{
    [Fact]
    public async Task A_bundle_is_checked_where_there_is_no_home()
    {
        using var desk = await FramedProject.OnDesk();
        (await desk.Type("bundle export -o all.assay --json")).ShouldEndIn(ExitCode.Done).Json.GetProperty("records").GetInt64().ShouldBe(2);
        using var elsewhere = new Desk();
        File.Copy(desk.PathOf("all.assay"), elsewhere.PathOf("all.assay"));
        (await elsewhere.Type("verify all.assay")).ShouldEndIn(ExitCode.Done).Out.ShouldContain("holds: 2 records");
    }

    [Fact]
    public async Task A_flipped_byte_in_a_bundle_is_found()
    {
        using var desk = await FramedProject.OnDesk();
        await desk.Type("bundle export -o all.assay");
        var bytes = File.ReadAllBytes(desk.PathOf("all.assay"));
        bytes[bytes.Length / 2] ^= 1;
        File.WriteAllBytes(desk.PathOf("all.assay"), bytes);
        (await desk.Type("verify all.assay")).ShouldEndIn(ExitCode.DoesNotHold);
    }

    [Fact]
    public async Task Only_what_was_asked_for_goes_in_and_the_enrolment_that_it_stands_on()
    {
        using var desk = await FramedProject.OnDesk();
        (await desk.Type("bundle export --kind frame. -o charter.assay")).ShouldEndIn(ExitCode.Done);
        (await desk.Type("verify charter.assay")).ShouldEndIn(ExitCode.Done).Out.ShouldContain("frame.charter");
        (await desk.Type("bundle export --kind train. -o none.assay --json")).ShouldEndIn(ExitCode.BadInput).Problem.GetProperty("code").GetString().ShouldBe("bundle.nothing");
        File.Exists(desk.PathOf("none.assay")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_file_that_is_there_is_not_overwritten()
    {
        using var desk = await FramedProject.OnDesk();
        desk.Write("all.assay", "mine");
        (await desk.Type("bundle export -o all.assay --json")).ShouldEndIn(ExitCode.BadInput).Problem.GetProperty("code").GetString().ShouldBe("bundle.exists");
        File.ReadAllText(desk.PathOf("all.assay")).ShouldBe("mine");
    }

    [Fact]
    public async Task A_file_that_is_no_bundle_is_refused()
    {
        using var desk = new Desk();
        desk.Write("not.assay", "hello");
        (await desk.Type("verify not.assay")).Code.ShouldBe(ExitCode.DoesNotHold);
        (await desk.Type("verify nowhere.assay")).ShouldEndIn(ExitCode.BadInput);
    }
}
