namespace Architecture.Tests.References;

public class ReferenceTests
{
    [Fact]
    public void Every_project_under_src_is_in_the_table_and_the_table_names_no_other() =>
        Project.All.Select(project => project.Name).ShouldBe(ReferenceTable.Rows.Keys, ignoreOrder: true);

    [Fact]
    public void Every_project_lies_in_the_layer_that_the_table_says() =>
        Project.All.Where(project => ReferenceTable.Rows[project.Name].Layer != project.Layer).Select(project => project.Path).ShouldBeEmpty();

    [Fact]
    public void Every_reference_is_one_that_the_table_allows() =>
        Edges().Where(edge => !ReferenceTable.Rows[edge.From].May.Contains(edge.To)).Select(edge => $"{edge.From} must not reference {edge.To}").ShouldBeEmpty();

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        var solution = Repository.Read("Assay.slnx");
        Repository.Files("src", ".csproj").Concat(Repository.Files("tests", ".csproj")).Where(path => !solution.Contains($"\"{path}\"", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void References_point_downward()
    {
        Dictionary<string, string[]> below = new()
        {
            ["foundation"] = ["foundation"],
            ["across"] = ["foundation", "across"],
            ["stages"] = ["foundation", "across", "stages"],
            ["stores"] = ["foundation", "across"],
            ["doors"] = ["foundation", "across", "stages", "stores", "doors"],
        };
        Allowed().Where(edge => !below[Layer(edge.From)].Contains(Layer(edge.To))).ShouldBeEmpty();
    }

    [Fact]
    public void A_stage_looks_back_and_never_ahead() =>
        Allowed().Where(edge => Layer(edge.From) == "stages" && Layer(edge.To) == "stages" && Order(edge.To) >= Order(edge.From)).ShouldBeEmpty();

    [Fact]
    public void Only_doors_know_stores() => Allowed().Where(edge => Layer(edge.To) == "stores" && Layer(edge.From) != "doors").ShouldBeEmpty();

    [Fact]
    public void Nobody_references_the_command_line() => Allowed().Where(edge => edge.To == "Assay.Cli").ShouldBeEmpty();

    [Fact]
    public void Only_the_command_line_carries_the_verifier() => Allowed().Where(edge => edge.To == "Assay.Verify").ShouldHaveSingleItem().From.ShouldBe("Assay.Cli");

    [Fact]
    public void The_verifier_stands_on_the_ledger_alone() => ReferenceTable.Rows["Assay.Verify"].May.ShouldBe(["Assay.Kernel", "Assay.Ledger"]);

    [Fact]
    public void The_table_itself_has_no_circle()
    {
        var built = new HashSet<string>();
        while (ReferenceTable.Rows.FirstOrDefault(row => !built.Contains(row.Key) && row.Value.May.All(built.Contains)).Key is { } next) built.Add(next);
        ReferenceTable.Rows.Keys.Except(built).ShouldBeEmpty();
    }

    private static IEnumerable<(string From, string To)> Edges() => Project.All.SelectMany(project => project.References.Select(to => (project.Name, to)));

    private static IEnumerable<(string From, string To)> Allowed() => ReferenceTable.Rows.SelectMany(row => row.Value.May.Select(to => (row.Key, to)));

    private static string Layer(string project) => ReferenceTable.Rows[project].Layer;

    private static int Order(string stage) => Project.All.Single(project => project.Name == stage).Path.Split('/')[2][0] - '0';
}
