using System.Text;
using Assay.Tracking.Index;
using Assay.Tracking.Runs;

namespace Stores.Tests.Tracking;

/// <summary>What every store promises of the columns that searches read.</summary>
public abstract class RunColumnCompliance<TFixture> : TrackingCompliance<TFixture>
    where TFixture : ITrackingFixture, new()
{
    [Fact]
    public async Task Each_side_of_a_run_is_a_column()
    {
        await FillAsync();
        await Store.Columns.ReadColumnsAsync(columns =>
        {
            Rows<RunRow>(row => columns.ReadRuns(null, row)).ShouldBe([
                new(1, Samples.RunId(1), "7", LifecycleStage.Active, 1001), new(2, Samples.RunId(2), "7", LifecycleStage.Deleted, 1002), new(3, Samples.RunId(3), "7", LifecycleStage.Active, 1003)], ignoreOrder: true);
            Pairs<string>(row => columns.ReadAttribute(RunAttribute.Status, null, row)).ShouldBe([(1, "FINISHED"), (2, "RUNNING"), (3, "KILLED")], ignoreOrder: true);
            Pairs<string>(row => columns.ReadAttribute(RunAttribute.EndTime, null, row)).ShouldBe([(1, "-5")]);
            Pairs<string>(row => columns.ReadAttribute(RunAttribute.RunName, [1, 3], row)).ShouldBe([(1, "run 1"), (3, "run 3")], ignoreOrder: true);
            Pairs<string>(row => columns.ReadAttribute(RunAttribute.UserId, [2], row)).ShouldBe([(2, "ada")]);
            Pairs<string>(row => columns.ReadAttribute(RunAttribute.ArtifactUri, [3], row)).ShouldHaveSingleItem().Value.ShouldContain(Samples.RunId(3));
            Pairs<double>(row => columns.ReadMetric("loss", null, row)).ShouldBe([(1, 0.5), (3, double.NaN)], ignoreOrder: true);
            Pairs<string>(row => columns.ReadParam("lr", null, row)).ShouldBe([(1, "0.1")]);
            Pairs<string>(row => columns.ReadTag("t", null, row)).ShouldBe([(3, "x")]);
            Pairs<RunDataset>(row => columns.ReadDatasets(null, row)).ShouldBe([(1, new("iris", "abc", "train")), (1, new("wine", "def", null))], ignoreOrder: true);
            Pairs<string>(row => columns.ReadTag("nobody's", null, row)).ShouldBeEmpty();
        });
    }

    [Fact]
    public async Task Few_or_many_or_none_may_be_asked_for()
    {
        await Store.MakeRunsAsync(40);
        await Task.WhenAll(Enumerable.Range(1, 40).Select(n => Store.Runs.LogAsync(Samples.Log(n, Samples.Point("m", n)))));
        await Store.Columns.ReadColumnsAsync(columns =>
        {
            foreach (var only in new long[][] { [], [7], [7, 99], [.. Enumerable.Range(3, 30).Select(n => (long)n)] })
            {
                var there = only.Where(number => number <= 40).ToArray();
                Rows<RunRow>(row => columns.ReadRuns(only, row)).Select(row => row.Number).ShouldBe(there, ignoreOrder: true);
                Pairs<double>(row => columns.ReadMetric("m", only, row)).ShouldBe(there.Select(number => (number, (double)number)), ignoreOrder: true);
            }
        });
    }

    [Fact]
    public async Task Who_asks_for_the_first_time_reads_everything_and_then_what_has_changed_since()
    {
        await Store.MakeRunsAsync(5);
        var first = await ChangesAsync(0);
        first.Numbers.ShouldBeNull();
        (await ChangesAsync(first.Cursor)).Numbers.ShouldBe([]);
        await Store.Runs.LogAsync(Samples.Log(2, Samples.Point("m", 1)));
        await Store.Runs.UpdateAsync(new(Samples.RunId(4)) { Name = "x" });
        await Store.Runs.RemoveAsync([Samples.RunId(5)]);
        await Store.Runs.CreateAsync(Samples.NewRun(6));
        await ShouldTellAsync(first.Cursor, 2, 4, 5, 6);
        var second = await ChangesAsync(first.Cursor);
        await Store.Runs.SetLifecycleAsync(Samples.Experiment, LifecycleStage.Deleted, 1);
        await ShouldTellAsync(second.Cursor, 1, 2, 3, 4, 6);
    }

    [Fact]
    public async Task What_another_store_over_the_same_database_writes_is_not_missed()
    {
        await Store.MakeRunsAsync(3);
        var other = Open();
        var first = await ChangesAsync(0);
        await other.Runs.LogAsync(Samples.Log(2, Samples.Point("m", 1)));
        await ShouldTellAsync(first.Cursor, 2);
        await Store.Runs.LogAsync(Samples.Log(3, Samples.Point("m", 1)));
        await ShouldTellAsync(first.Cursor, 2, 3);
    }

    [Fact]
    public async Task Columns_are_of_one_moment()
    {
        await Store.MakeRunsAsync(1);
        await Store.Columns.ReadColumnsAsync(columns =>
        {
            Pairs<string>(row => columns.ReadTag("t", null, row)).ShouldBeEmpty();
            Task.Run(() => Store.Runs.LogAsync(new RunLog(Samples.RunId(1)) { Tags = [new("t", "1")], Params = [new("p", "1")] })).GetAwaiter().GetResult();
            Pairs<string>(row => columns.ReadTag("t", null, row)).ShouldBeEmpty();
            Pairs<string>(row => columns.ReadParam("p", null, row)).ShouldBeEmpty();
        });
        await Store.Columns.ReadColumnsAsync(columns => Pairs<string>(row => columns.ReadTag("t", null, row)).ShouldBe([(1, "1")]));
    }

    private static List<T> Rows<T>(Action<Action<T>> read)
    {
        var rows = new List<T>();
        read(rows.Add);
        return rows;
    }

    private static List<(long Number, T Value)> Pairs<T>(Action<Action<long, T>> read)
    {
        var rows = new List<(long, T)>();
        read((number, value) => rows.Add((number, value)));
        return rows;
    }

    private async Task FillAsync()
    {
        await Store.MakeRunsAsync(3);
        var datasets = new[] { ("iris", "abc", """[{"key":"mlflow.data.context","value":"train"}]"""), ("wine", "def", "[]") };
        await Store.Runs.LogAsync(Samples.Log(1, Samples.Point("loss", 1), Samples.Point("loss", 0.5, step: 1)) with
        {
            Params = [new("lr", "0.1")],
            Links = [.. datasets.Select(data => new RunLink(RunLinkKind.DatasetInput, RunLink.DatasetKey(data.Item1, data.Item2), Encoding.UTF8.GetBytes($$"""{"name":"{{data.Item1}}","digest":"{{data.Item2}}","tags":{{data.Item3}}}"""))), new RunLink(RunLinkKind.ModelInput, "m", "{}"u8.ToArray())],
        });
        await Store.Runs.LogAsync(Samples.Log(3, Samples.Point("loss", double.NaN)) with { Tags = [new("t", "x")] });
        await Store.Runs.UpdateAsync(new(Samples.RunId(1)) { Status = RunStatus.Finished, EndTime = -5 });
        await Store.Runs.UpdateAsync(new(Samples.RunId(3)) { Status = RunStatus.Killed });
        await Store.Runs.UpdateAsync(new(Samples.RunId(2)) { LifecycleStage = LifecycleStage.Deleted, At = 1 });
    }

    private async Task<RunChanges> ChangesAsync(long cursor)
    {
        RunChanges? changes = null;
        await Store.Columns.ReadColumnsAsync(columns => changes = columns.ChangesSince(cursor));
        return changes!;
    }

    /// <summary>A store that cannot tell may have everything read anew; what it tells must not lack one.</summary>
    private async Task ShouldTellAsync(long cursor, params long[] expected)
    {
        if ((await ChangesAsync(cursor)).Numbers is { } numbers) numbers.Order().ShouldBe(expected);
    }
}
