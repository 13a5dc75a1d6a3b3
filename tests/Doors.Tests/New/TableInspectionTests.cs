using Assay.Cli.New;
using Assay.Kernel;
using Assay.Stores.Embedded.DuckDb;
using Assay.Tables.Sources;

namespace Doors.Tests.New;

public sealed class TableInspectionTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("assay-new-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_table_is_told_by_kinds_counts_and_commonest_values()
    {
        var table = (await Read("a.csv", "late,income,opened\nno,1,2024-01-01\nno,2,2024-01-02\nyes,4.5,\n,,2024-01-02\n")).Required;
        table.Rows.ShouldBe(4);
        table.Columns.Select(column => $"{column.Name} {column.Kind} {column.Distinct} {column.Missing}").ShouldBe(["late Text 2 1", "income Number 3 1", "opened Time 2 1"]);
        table.Columns[0].Levels.ShouldBe([new("no", 2), new("yes", 1)]);
        table.Columns[1].StandardDeviation!.Value.ShouldBe(1.8027756377319946, 1e-12);
    }

    [Fact]
    public async Task From_a_table_to_a_project_file_that_is_valid()
    {
        var table = (await Read("a.csv", "late,income\n" + string.Concat(Enumerable.Range(0, 40).Select(i => $"{(i % 4 == 0 ? "yes" : "no")},{i * 1.5}\n")))).Required;
        var yaml = SomeTable.Write(new NewProjectRequest("loans", "a.csv", table.Rows, table.Columns, "late", [])).Required;
        SomeTable.Read(yaml).Required.Section<Assay.Frame.ProblemSection>().Positive.ShouldBe("yes");
    }

    [Fact]
    public async Task An_unsound_file_is_told_by_its_problem() => (await Read("a.csv", "a,b\n1\n")).Problems.ShouldHaveSingleItem().Code.ShouldBe("data.ragged");

    [Theory]
    [InlineData("", "data.folder")]
    [InlineData("nothing.csv", "data.no-file")]
    [InlineData("a.xlsx", "data.format")]
    public async Task What_is_no_table_is_told(string name, string code)
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "a.xlsx"), "");
        (await Inspection().ReadAsync(new SourceFile(Path.Combine(_folder, name), name), _folder)).Problems.ShouldHaveSingleItem().Code.ShouldBe(code);
    }

    [Fact]
    public async Task Nothing_is_left_behind()
    {
        await Read("a.csv", "a,b\n1,2\n");
        Directory.EnumerateFileSystemEntries(_folder).ShouldHaveSingleItem();
    }

    private async Task<Outcome<InspectedTable>> Read(string name, string text)
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, name), text);
        return await Inspection().ReadAsync(new SourceFile(Path.Combine(_folder, name), name), _folder);
    }

    private TableInspection Inspection() => new(new DuckDbTableEngine(new DuckDbOptions { TemporaryFolder = _folder, Threads = 1 }));
}
