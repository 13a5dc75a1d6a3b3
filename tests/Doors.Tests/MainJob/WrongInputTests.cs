using System.Text;
using System.Text.Json;
using Assay.Cli.Terminals;
using Doors.Tests.CommandLine;

namespace Doors.Tests.MainJob;

/// <summary>What a person may hand the tool by mistake, when a project is made of it and when it stands in the place of a good table.</summary>
public class WrongInputTests
{
    private const string Identity = "--name A.Tester --address tester@example.org --json";

    /// <summary>A table by its name, and what is told of it: code, line, field, value.</summary>
    public static TheoryData<string, string, long?, string?, string?> Tables => new()
    {
        { "none.csv", "data.no-file", null, null, null },
        { "empty.csv", "data.empty-file", 1, null, null },
        { "header.csv", "data.no-rows", null, null, null },
        { "long-row.csv", "data.ragged", 42, null, "5 fields" },
        { "short-row.csv", "data.ragged", 42, null, "3 fields" },
        { "infinite.csv", "data.infinite", 9, "ratio", "inf" },
        { "mixed.csv", "data.mixed-types", 9, "ratio", "unknown" },
        { "latin-1.csv", "data.encoding", 9, null, "château" },
        { "empty.parquet", "data.empty-file", null, null, null },
    };

    [Theory]
    [MemberData(nameof(Tables))]
    public async Task No_project_is_made_of_a_table_that_cannot_be_read(string name, string code, long? line, string? field, string? value)
    {
        using var desk = new Desk();
        Write(desk, name);
        var refused = (await desk.Type($"new job --from {name} --target answer")).ShouldEndIn(ExitCode.BadInput);
        ShouldTellOnce(refused, code, name, line, field, value);
        Directory.Exists(desk.PathOf("job")).ShouldBeFalse();
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public async Task A_run_stops_before_a_table_that_cannot_be_read_leaves_a_record(string name, string code, long? line, string? field, string? value)
    {
        using var desk = await GoodProject();
        Write(desk, name);
        Edit(desk, "../good.csv", $"../{name}");
        var problem = await ShouldStopAtData(desk, code);
        if (code == "data.no-file") return;
        Text(problem, "file").ShouldEndWith(name);
        Position(problem).ShouldBe((line, field));
        Text(problem, "value").ShouldBe(value);
    }

    [Fact]
    public async Task No_project_is_made_for_a_target_with_one_class()
    {
        using var desk = new Desk();
        desk.Write("table.csv", SmallTable.With(120, _ => "no"));
        ShouldTellOnce((await desk.Type("new job --from table.csv --target answer")).ShouldEndIn(ExitCode.BadInput), "new.target-constant", "table.csv", null, "answer", "no");
    }

    [Fact]
    public async Task No_project_is_made_for_a_target_that_is_no_column()
    {
        using var desk = new Desk();
        desk.Write("table.csv", SmallTable.With(120, SmallTable.TwoClasses));
        var refused = (await desk.Type("new job --from table.csv --target anser")).ShouldEndIn(ExitCode.BadInput);
        ShouldTellOnce(refused, "new.no-column", "table.csv", 1, null, "anser");
        refused.Error.ShouldContain("Did you mean 'answer'?");
    }

    [Fact]
    public async Task A_run_stops_at_a_target_with_one_class()
    {
        using var desk = await GoodProject();
        desk.Write("good.csv", SmallTable.With(120, _ => "no"));
        Text(await ShouldStopAtData(desk, "data.target-constant"), "value").ShouldBe("no");
    }

    [Fact]
    public async Task A_run_stops_at_a_target_that_is_no_column()
    {
        using var desk = await GoodProject();
        desk.Write("good.csv", SmallTable.With(120, SmallTable.TwoClasses).Replace("home,answer", "home,reply", StringComparison.Ordinal));
        Text(await ShouldStopAtData(desk, "data.no-column"), "value").ShouldBe("answer");
    }

    [Theory]
    [InlineData("\n  seed: 42", "\n\tseed: 42", "project.tab", null, null)]
    [InlineData("  seed: 42", "  sead: 42", "project.unknown-key", "train.sead", "sead")]
    public async Task A_slip_in_the_project_file_stops_the_run_before_there_is_a_home(string from, string to, string code, string? field, string? value)
    {
        using var desk = await GoodProject();
        Edit(desk, from, to);
        var problem = (await desk.Type($"run job {Identity}")).ShouldEndIn(ExitCode.BadInput).Problem;
        Text(problem, "code").ShouldBe(code);
        var line = File.ReadAllLines(desk.PathOf("job/assay.yaml")).ToList().FindIndex(text => text.Contains(to.Trim(), StringComparison.Ordinal)) + 1;
        Position(problem).ShouldBe((line, field));
        Text(problem, "value").ShouldBe(value);
        Text(problem, "remedy").ShouldNotBeNullOrEmpty();
        Directory.Exists(desk.PathOf("job/.assay")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_cell_that_is_no_number_counts_as_missing()
    {
        using var desk = await GoodProject();
        desk.Write("good.csv", SmallTable.WithRow(7, cells => ["NaN", .. cells[1..]]));
        (await desk.Type($"run job --until data {Identity}")).ShouldEndIn(ExitCode.Done);
        var profile = (await Log(desk)).Single(record => Text(record, "kind") == "data.profile").GetProperty("body");
        profile.GetRawText().ShouldContain("\"missing\":1");
    }

    [Fact]
    public async Task Ten_thousand_categories_are_learnt_from_in_bounded_time()
    {
        using var desk = await GoodProject();
        desk.Write("good.csv", SmallTable.Header + string.Concat(SmallTable.Rows(10_000, SmallTable.TwoClasses).Select((cells, row) => $"{cells[0]},{cells[1]},home {row},{cells[3]}\n")));
        Edit(desk, "logistic, lightgbm, fastforest]", "logistic, lightgbm]\n  tuning: {trials: 1}");
        (await desk.Type($"run job --until train {Identity}").WaitAsync(TimeSpan.FromMinutes(2))).ShouldEndIn(ExitCode.Done);
    }

    [Theory]
    [InlineData(10_000, "id", "near-unique")]
    [InlineData(20_000, "{role: excluded", "many-levels")]
    public async Task Ten_thousand_categories_are_told_once_with_what_to_do(int rows, string proposed, string code)
    {
        using var desk = await GoodProject();
        desk.Write("many.csv", SmallTable.Header + string.Concat(SmallTable.Rows(rows, SmallTable.TwoClasses).Select((cells, row) => $"{cells[0]},{cells[1]},home {row % 10_000},{cells[3]}\n")));
        var made = (await desk.Type("new many --from many.csv --target answer")).ShouldEndIn(ExitCode.Done);
        made.Out.Split('\n').Count(line => line.StartsWith("Not learnt from: home: ", StringComparison.Ordinal)).ShouldBe(1, made.Out);
        File.ReadAllText(desk.PathOf("many/assay.yaml")).ShouldContain($"    home: {proposed}");
        Edit(desk, "../good.csv", "../many.csv");
        var warnings = (await desk.Type($"run job --until data {Identity}")).ShouldEndIn(ExitCode.Done).Json.GetProperty("warnings").EnumerateArray();
        var told = warnings.Where(warning => Text(warning, "field") == "data.columns.home").ShouldHaveSingleItem();
        Text(told, "code").ShouldBe($"data.{code}");
        Text(told, "remedy").ShouldNotBeNullOrEmpty();
    }

    private static async Task<Desk> GoodProject()
    {
        var desk = new Desk();
        desk.Write("good.csv", SmallTable.With(120, SmallTable.TwoClasses));
        (await desk.Type("new job --from good.csv --target answer")).ShouldEndIn(ExitCode.Done);
        return desk;
    }

    private static void Write(Desk desk, string name)
    {
        if (name == "none.csv") return;
        var text = name switch
        {
            "header.csv" => SmallTable.Header,
            "long-row.csv" => SmallTable.WithRow(40, cells => [.. cells, "more"]),
            "short-row.csv" => SmallTable.WithRow(40, cells => cells[..^1]),
            "infinite.csv" => SmallTable.WithRow(7, cells => ["inf", .. cells[1..]]),
            "mixed.csv" => SmallTable.WithRow(7, cells => ["unknown", .. cells[1..]]),
            "latin-1.csv" => SmallTable.WithRow(7, cells => [cells[0], cells[1], "château", cells[3]]),
            _ => "",
        };
        File.WriteAllBytes(desk.PathOf(name), Encoding.Latin1.GetBytes(text));
    }

    private static void Edit(Desk desk, string from, string to)
    {
        var file = File.ReadAllText(desk.PathOf("job/assay.yaml"));
        file.ShouldContain(from);
        desk.Write("job/assay.yaml", file.Replace(from, to, StringComparison.Ordinal));
    }

    private static async Task<JsonElement> ShouldStopAtData(Desk desk, string code)
    {
        var problem = (await desk.Type($"run job {Identity}")).ShouldEndIn(ExitCode.BadInput).Problem;
        Text(problem, "code").ShouldBe(code);
        Text(problem, "file").ShouldNotBeNullOrEmpty();
        Text(problem, "remedy").ShouldNotBeNullOrEmpty();
        (await Log(desk)).Select(record => Text(record, "kind")).ShouldBe(["key.enrolment", "frame.charter"]);
        return problem;
    }

    private static async Task<List<JsonElement>> Log(Desk desk) =>
        [.. (await desk.Type("ledger log --home job/.assay --json")).ShouldEndIn(ExitCode.Done).Json.EnumerateArray()];

    // 'assay new' tells people, not scripts: the place comes first on the line.
    private static void ShouldTellOnce(Typed refused, string code, string file, long? line, string? field, string? value)
    {
        var told = refused.Error.Split('\n').Where(text => text.StartsWith("error: ", StringComparison.Ordinal)).ShouldHaveSingleItem();
        told.ShouldEndWith($"[{code}]");
        told.ShouldStartWith($"error: {file}{(line is null ? "" : $":{line}")}{(field is null ? "" : $" {field}")}: ");
        refused.Error.ShouldContain("  do        ");
        if (value is not null) refused.Error.ShouldContain($"  found     {value}");
    }

    private static (long? Line, string? Field) Position(JsonElement problem) =>
        (problem.TryGetProperty("line", out var line) ? line.GetInt64() : null, Text(problem, "field"));

    private static string? Text(JsonElement element, string name) => MortgageDesk.Text(element, name);
}
