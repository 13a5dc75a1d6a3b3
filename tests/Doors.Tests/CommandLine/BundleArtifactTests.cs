using Assay.Cli.Terminals;

namespace Doors.Tests.CommandLine;

public class BundleArtifactTests
{
    [Theory]
    [InlineData("paper.pdf", "", 0)]
    [InlineData("paper.pdf", "--disclose none --with-tables", 0)]
    [InlineData("paper.pdf", "--disclose own", 1)]
    [InlineData("rows.csv", "--disclose own", 0)]
    [InlineData("rows.csv", "--with-tables", 0)]
    [InlineData("rows.csv", "--disclose own --with-tables", 1)]
    public async Task A_file_that_I_added_leaves_only_when_I_say_so(string file, string options, int artifacts)
    {
        using var desk = await FramedProject.OnDesk();
        await AddAsync(desk, file);
        (await ArtifactsAsync(desk, options)).ShouldBe(artifacts);
    }

    [Fact]
    public async Task A_table_by_another_name_is_a_table_when_I_said_that_it_is_one()
    {
        using var desk = await FramedProject.OnDesk();
        await AddAsync(desk, "rows", "--form", "table");
        (await ArtifactsAsync(desk, "--disclose own")).ShouldBe(0);
    }

    [Fact]
    public async Task A_file_that_somebody_else_added_is_not_mine_to_hand_on()
    {
        using var ada = await FramedProject.OnDesk();
        await AddAsync(ada, "paper.pdf");
        await ada.Type("bundle export --disclose own -o ada.assay");
        using var bob = await FramedProject.OnDesk();
        File.Copy(ada.PathOf("ada.assay"), bob.PathOf("ada.assay"));
        (await bob.Type("bundle import ada.assay --json")).ShouldEndIn(ExitCode.Done).Json.GetProperty("artifacts").GetInt32().ShouldBe(1);
        (await ArtifactsAsync(bob, "--disclose own")).ShouldBe(0);
    }

    [Fact]
    public async Task An_owner_s_wording_leaves_only_when_I_say_so()
    {
        using var desk = await FramedProject.OnDesk();
        desk.Write("kiln.txt", "Kiln Operator\n\nSkills\n- **S1**: Stack a kiln.\n");
        (await desk.Type("evidence import kiln.txt")).ShouldEndIn(ExitCode.Done);
        (await ArtifactsAsync(desk, "--disclose own --with-tables")).ShouldBe(0);
        (await ArtifactsAsync(desk, "--with-owners-text")).ShouldBe(1);
    }

    private static async Task AddAsync(Desk desk, string file, params string[] more)
    {
        desk.Write(file, "not empty");
        (await desk.Type(["evidence", "add", file, "--for", "S7", "--ai-use", "none", .. more])).ShouldEndIn(ExitCode.Done);
    }

    private static async Task<int> ArtifactsAsync(Desk desk, string options) =>
        (await desk.Type($"bundle export {options} -o with{options.Replace(" ", "", StringComparison.Ordinal)}.assay --json")).ShouldEndIn(ExitCode.Done).Json.GetProperty("artifacts").GetInt32();
}
