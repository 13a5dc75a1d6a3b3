using System.Text;
using Assay.Cli.Terminals;
using Assay.Stores.Embedded.DuckDb;
using Assay.Tables;
using Doors.Tests.CommandLine;

namespace Doors.Tests.Runs;

public class RunsSearchVerbTests
{
    [Fact]
    public async Task The_latest_runs_in_use_come_first_with_what_most_of_them_have()
    {
        using var desk = await TrackedHome.OnDesk();
        var found = (await desk.Type("runs search")).ShouldEndIn(ExitCode.Done);
        var lines = found.Out.TrimEnd().Split('\n');
        lines[0].Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ShouldBe(["run_name", "id", "experiment", "status", "start_time", "metrics.auc", "metrics.loss", "params.depth", "params.optimiser"]);
        lines[1..].Select(line => line.Split(' ')[0]).ShouldBe(["eager-hare-3", "calm-owl-7", "brisk-fox-12"]);
        found.Error.ShouldContain("3 of 3 runs.");
    }

    [Fact]
    public async Task A_filter_an_order_and_an_experiment_say_which()
    {
        using var desk = await TrackedHome.OnDesk();
        (await Names(desk, "runs", "search", "params.optimiser = 'adam'", "--order-by", "metrics.loss ASC, start_time")).ShouldBe(["calm-owl-7", "brisk-fox-12"]);
        (await Names(desk, "runs", "search", "--experiment", "Default")).ShouldBe(["eager-hare-3"]);
        (await Names(desk, "runs", "search", "--experiment", "0", "--experiment", "churn", "--limit", "2")).ShouldBe(["eager-hare-3", "calm-owl-7"]);
        (await Names(desk, "runs", "search", "--view", "deleted")).ShouldBe(["old-wren-1"]);
        (await Names(desk, "runs", "search", "--view", "all", "metrics.loss >= 1")).ShouldBe(["eager-hare-3", "old-wren-1"]);
    }

    [Fact]
    public async Task Columns_are_those_that_were_asked_for_in_their_order()
    {
        using var desk = await TrackedHome.OnDesk();
        (await desk.Type("runs", "search", "--experiment", "churn", "--columns", "params.`depth`,run_name", "--columns", "tags.reviewed,changed_after_finish")).ShouldEndIn(ExitCode.Done).Out
            .ShouldBe($"""
                params.depth  run_name      tags.reviewed         changed_after_finish
                5             calm-owl-7    yes, "twice" in full  yes
                3             brisk-fox-12  {"",20}  no

                """);
    }

    [Fact]
    public async Task A_column_that_none_of_them_has_is_named_with_the_one_that_may_be_meant()
    {
        using var desk = await TrackedHome.OnDesk();
        var typed = (await desk.Type("runs search --experiment churn --columns run_name,metrics.los,metrics.auc")).ShouldEndIn(ExitCode.Done);
        typed.Error.ShouldContain("None of these runs has metrics.los. Did you mean 'metrics.loss'?");
        typed.Error.ShouldNotContain("metrics.auc");
    }

    [Fact]
    public async Task CSV_holds_every_run_with_everything_and_numbers_read_back()
    {
        using var desk = await TrackedHome.OnDesk();
        (await desk.Type("runs search --experiment churn --csv runs.csv")).ShouldEndIn(ExitCode.Done).Out.ShouldContain("2 runs");
        var text = await File.ReadAllTextAsync(desk.PathOf("runs.csv"));
        text.ShouldStartWith("run_id,run_name,experiment_id,experiment,status,lifecycle_stage,user_id,start_time,end_time,artifact_uri,changed_after_finish,metrics.auc,metrics.loss,params.depth,params.optimiser,tags.mlflow.runName,tags.reviewed\n");
        text.ShouldContain($"{TrackedHome.BriskFox},brisk-fox-12,1,churn,FINISHED,active,ada,2026-01-01T00:00:00Z,2026-01-01T00:10:00Z,mlflow-artifacts:/{TrackedHome.BriskFox},false,0.5,{1 / (1 + 0.2 * 24):R},3,adam,brisk-fox-12,\n");
        text.ShouldContain(",\"yes, \"\"twice\"\"\nin full\"\n");
        (await desk.Type("runs search --experiment churn --csv -")).ShouldEndIn(ExitCode.Done).Out.ShouldBe(text);
    }

    [Fact]
    public async Task Parquet_has_typed_columns()
    {
        using var desk = await TrackedHome.OnDesk();
        (await desk.Type("runs search --experiment churn --columns run_name,metrics.loss,metrics.Loss,params.depth,start_time,changed_after_finish --parquet runs.parquet")).ShouldEndIn(ExitCode.Done);
        using var engine = new DuckDbTableEngine(new DuckDbOptions());
        var table = await engine.LoadAsync(desk.PathOf("runs.parquet"));
        table.Columns.Select(column => column.Type).ShouldBe([ColumnType.Category, ColumnType.Number, ColumnType.Number, ColumnType.Category, ColumnType.Timestamp, ColumnType.Boolean]);
        table.Columns[1].Name.ShouldBe("metrics.loss");
        ((NumericColumn)table.Columns[1]).Values[1].ShouldBe(1 / (1 + 0.2 * 24));
        table.Columns[2].IsMissing(0).ShouldBeTrue();
        (await desk.Type("runs search --experiment churn --parquet -")).ShouldEndIn(ExitCode.Done).Out.ShouldBeEmpty();
        Encoding.ASCII.GetString(desk.Bytes.ToArray()[..4]).ShouldBe("PAR1");
    }

    [Fact]
    public async Task JSON_is_an_array_and_every_field_of_it_is_explained()
    {
        using var desk = await TrackedHome.OnDesk();
        var runs = (await desk.Type("runs search --experiment churn --json")).ShouldEndIn(ExitCode.Done).Json.EnumerateArray().ToList();
        runs[0].GetProperty("metrics").GetProperty("loss").GetDouble().ShouldBe(1.2 / (1 + 0.3 * 24));
        runs[0].GetProperty("changedAfterFinish").GetBoolean().ShouldBeTrue();
        var section = File.ReadAllText(Path.Combine(Repository.Root, "docs/reference/json.md")).Split("\n## ").Single(part => part.StartsWith("`assay runs search`", StringComparison.Ordinal));
        foreach (var field in runs.SelectMany(run => run.EnumerateObject()).Select(field => field.Name).Distinct()) section.ShouldContain($"`{field}`");
        (await desk.Type("runs search --json", "params.depth = '9'")).Code.ShouldNotBe(ExitCode.Done);
        (await desk.Type("runs", "search", "params.depth = '9'", "--json")).ShouldEndIn(ExitCode.Done).Json.GetArrayLength().ShouldBe(0);
    }

    [Theory]
    [InlineData("runs search --experiment chur --json", "runs.no-experiment", "Did you mean 'churn'?")]
    [InlineData("runs search metrics.loss --json", "tracking.invalid", "")]
    [InlineData("runs search --columns metric.los,nothing --json", "tracking.invalid", "")]
    [InlineData("runs search --order-by nothing --json", "tracking.invalid", "")]
    [InlineData("runs search --limit 0 --json", "runs.limit", "")]
    [InlineData("runs search --csv a.csv --json", "runs.two-forms", "")]
    public async Task What_is_wrong_is_told_with_a_place_or_a_value_and_a_remedy(string line, string code, string remedy)
    {
        using var desk = await TrackedHome.OnDesk();
        var problem = (await desk.Type(line)).ShouldEndIn(ExitCode.BadInput).Problem;
        problem.GetProperty("code").GetString().ShouldBe(code);
        problem.GetProperty("remedy").GetString()!.ShouldContain(remedy);
        (problem.TryGetProperty("value", out _) || problem.TryGetProperty("field", out _)).ShouldBeTrue();
        File.Exists(desk.PathOf("a.csv")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_file_that_is_there_is_left_as_it_is()
    {
        using var desk = await TrackedHome.OnDesk();
        desk.Write("runs.csv", "mine");
        (await desk.Type("runs search --csv runs.csv")).ShouldEndIn(ExitCode.BadInput).Error.ShouldContain("[runs.file-exists]");
        File.ReadAllText(desk.PathOf("runs.csv")).ShouldBe("mine");
        (await desk.Type("runs search --csv nowhere/runs.csv")).ShouldEndIn(ExitCode.BadInput).Error.ShouldContain("[runs.no-folder]");
        Directory.GetFiles(desk.Work).ShouldBe([desk.PathOf("runs.csv")]);
    }

    private static async Task<IEnumerable<string?>> Names(Desk desk, params string[] words) =>
        (await desk.Type([.. words, "--json"])).ShouldEndIn(ExitCode.Done).Json.EnumerateArray().Select(run => run.GetProperty("name").GetString());
}
