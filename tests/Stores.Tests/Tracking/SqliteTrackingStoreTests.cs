using Assay.Kernel;
using Assay.Stores.Embedded;
using Assay.Stores.Embedded.Sqlite;
using Assay.Stores.Embedded.Tracking;

namespace Stores.Tests.Tracking;

public sealed class SqliteTrackingStoreTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Path => _folder.At("tracking.db");

    [Fact]
    public async Task Nothing_is_opened_before_it_is_needed()
    {
        await using (var store = Open()) _ = store.Runs;
        File.Exists(Path).ShouldBeFalse();
    }

    [Fact]
    public async Task A_full_disk_is_named_keeps_nothing_and_hinders_nobody_afterwards()
    {
        await using var file = new TrackingFile(Path, TimeProvider.System, 1);
        await using (var store = Open()) await store.MakeRunsAsync();
        var runs = new SqliteRuns(file);
        // SQLite takes the file's present size for the largest when less is asked for.
        await file.WriteAsync(session => session.Statements["PRAGMA max_page_count = 1"].Next(), 0, default);
        var points = Enumerable.Range(0, 20_000).Select(n => Samples.Point("loss", n, n, n)).ToArray();
        var fault = await Should.ThrowAsync<StoreFaultException>(() => runs.LogAsync(Samples.Log(1, points)));
        fault.Problem.Code.ShouldBe("store.disk-full");
        (await runs.ReadHistoryAsync(Samples.RunId(1), "loss")).ShouldBeEmpty();
        (await runs.LogAsync(Samples.Log(1, points))).Succeeded.ShouldBeTrue();
        (await runs.ReadHistoryAsync(Samples.RunId(1), "loss")).Length.ShouldBe(20_000);
    }

    [Fact]
    public async Task Another_programs_lock_is_waited_for_and_then_named()
    {
        await using var store = Open();
        await store.MakeRunsAsync();
        using var file = new SqliteFile(Path, TrackingSchema.Schema, 1);
        using var other = file.Connect();
        other.Run("BEGIN IMMEDIATE");
        var fault = await Should.ThrowAsync<StoreFaultException>(() => store.Runs.LogAsync(Samples.Log(1, Samples.Point("loss", 1))));
        fault.Problem.Code.ShouldBe("store.locked");
        fault.Problem.Place.ShouldBe(new Place(Path));
        (await store.Runs.FindInfoAsync(Samples.RunId(1))).ShouldNotBeNull();
        await Should.ThrowAsync<StoreFaultException>(() => store.CheckAsync());
        other.Run("ROLLBACK");
        (await store.Runs.LogAsync(Samples.Log(1, Samples.Point("loss", 1)))).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task A_change_that_cannot_be_made_fails_alone()
    {
        await using var file = new TrackingFile(Path, TimeProvider.System, 1);
        await using (var store = Open()) await store.MakeRunsAsync();
        var runs = new SqliteRuns(file);
        using var hold = new ManualResetEventSlim();
        var first = file.WriteAsync(_ => hold.Wait(TimeSpan.FromMinutes(1)), 0, default);
        var good = Enumerable.Range(0, 10).Select(n => runs.LogAsync(Samples.Log(1, Samples.Point("loss", n, n)))).ToList();
        var bad = file.WriteAsync<int>(_ => throw new NotSupportedException("mine"), 0, default);
        good.Add(runs.LogAsync(Samples.Log(1, Samples.Point("loss", 10, 10))));
        hold.Set();
        (await first).ShouldBeTrue();
        (await Should.ThrowAsync<NotSupportedException>(() => bad)).Message.ShouldBe("mine");
        (await Task.WhenAll(good)).ShouldAllBe(outcome => outcome.Succeeded);
        (await runs.ReadHistoryAsync(Samples.RunId(1), "loss")).Length.ShouldBe(11);
    }

    [Fact]
    public async Task A_damaged_block_of_points_is_named_and_other_metrics_go_on()
    {
        await using (var store = Open())
        {
            await store.MakeRunsAsync();
            await store.Runs.LogAsync(Samples.Log(1, Samples.Point("loss", 1), Samples.Point("acc", 1)));
        }

        using (var file = new SqliteFile(Path, TrackingSchema.Schema, 1))
        using (var connection = file.Connect()) connection.Run("UPDATE point_block SET points = x'FF' WHERE key_no = (SELECT word_no FROM word WHERE text = 'loss')");
        await using var again = Open();
        (await Should.ThrowAsync<StoreFaultException>(() => again.Runs.ReadHistoryAsync(Samples.RunId(1), "loss"))).Problem.Code.ShouldBe("store.corrupt");
        (await Should.ThrowAsync<StoreFaultException>(() => again.Runs.LogAsync(Samples.Log(1, Samples.Point("loss", 2))))).Problem.Code.ShouldBe("store.corrupt");
        (await again.Runs.LogAsync(Samples.Log(1, Samples.Point("acc", 2)))).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_named()
    {
        File.WriteAllText(Path, new string('x', 5000));
        await using var store = Open();
        (await Should.ThrowAsync<StoreFaultException>(() => store.Runs.FindAsync("x"))).Problem.Code.ShouldBe("store.corrupt");
        (await Should.ThrowAsync<StoreFaultException>(() => store.CheckAsync())).Problem.Code.ShouldBe("store.corrupt");
    }

    [Fact]
    public async Task A_metric_that_grows_point_by_point_fills_blocks()
    {
        await using var store = Open();
        await store.MakeRunsAsync();
        for (var step = 0; step < 400; step++) await store.Runs.LogAsync(Samples.Log(1, Samples.Point("loss", step, step, step)));
        using var file = new SqliteFile(Path, TrackingSchema.Schema, 1);
        using var connection = file.Connect();
        ((long)connection.Ask("SELECT count(*) FROM point_block")!).ShouldBeInRange(2, 8);
        ((long)connection.Ask("SELECT max(length(points)) FROM point_block")!).ShouldBeLessThan(1_000);
    }

    [Theory]
    [InlineData(RunSql.ById)]
    [InlineData(RunSql.ByNumber)]
    [InlineData(RunSql.Params)]
    [InlineData(RunSql.Tags)]
    [InlineData(RunSql.DeletedBefore)]
    [InlineData(MetricSql.LatestOfRun)]
    [InlineData(MetricSql.NewestBlock)]
    [InlineData(MetricSql.Blocks)]
    [InlineData(DocumentSql.ById)]
    [InlineData(DocumentSql.ByName)]
    [InlineData(DocumentSql.OfKindAfter)]
    [InlineData(DocumentSql.OfParentDownAfter)]
    [InlineData(TrackingSql.Artifact)]
    [InlineData(TrackingSql.ArtifactsBetween)]
    [InlineData(TrackingSql.DigestUsed)]
    [InlineData(ColumnSql.Metrics)]
    [InlineData(ColumnSql.Params)]
    [InlineData(ColumnSql.Tags)]
    [InlineData(ColumnSql.Metric)]
    public void Every_read_is_an_index_look_up(string sql)
    {
        using var file = new SqliteFile(Path, TrackingSchema.Schema, 1);
        using var connection = file.Connect();
        var plan = connection.Rows("EXPLAIN QUERY PLAN " + System.Text.RegularExpressions.Regex.Replace(sql, "[?][0-9]", "1"), row => row.GetString(3));
        plan.ShouldHaveSingleItem().ShouldStartWith("SEARCH");
    }

    public void Dispose() => _folder.Dispose();

    private SqliteTrackingStore Open() => new(Path, TimeProvider.System, patienceSeconds: 1);
}
