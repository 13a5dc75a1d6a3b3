using Assay.Stores.Cluster.Postgres;
using Assay.Tracking.Documents;
using Assay.Tracking.Outbox;

namespace Stores.Tests.Tracking;

/// <summary>The database falls and comes back, under a server that stays.</summary>
public sealed class PostgresFallTests : IAsyncLifetime
{
    private PostgresCluster _cluster = null!;
    private PostgresTrackingStore _store = null!;

    public ValueTask InitializeAsync()
    {
        Assert.SkipWhen(PostgresCluster.Missing is not null, PostgresCluster.Missing ?? "");
        _cluster = PostgresCluster.Create();
        _store = new PostgresTrackingStore(new PostgresOptions(_cluster.ConnectionString()));
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        if (_store is not null) await _store.DisposeAsync();
        _cluster?.Dispose();
    }

    [Fact]
    public async Task Every_acknowledged_point_is_there_once_after_the_database_fell_while_many_wrote()
    {
        await _store.MakeRunsAsync(4);
        for (var fall = 1; fall <= 2; fall++)
        {
            var reached = new TaskCompletionSource();
            var acknowledged = Enumerable.Range(1, 4).Select(run => LogUntilTheFallAsync(run, fall, reached)).ToArray();
            await reached.Task;
            _cluster.Fall();
            var counts = await Task.WhenAll(acknowledged);
            (await Should.ThrowAsync<DatabaseFaultException>(() => _store.CheckAsync())).Problem.Code.ShouldBe("store.unreachable");
            _cluster.Start();
            for (var run = 1; run <= 4; run++) await ShouldHoldAsync(run, fall, counts[run - 1]);
            await _store.CheckAsync();
        }
    }

    [Fact]
    public async Task The_store_and_its_outbox_go_on_when_the_database_is_back()
    {
        await TellAsync("1");
        (await _store.Outbox.WaitingAsync(9)).Count.ShouldBe(1);
        _cluster.Fall();
        foreach (var failing in new Func<Task>[] { () => TellAsync("2"), () => _store.Documents.FindAsync("k", "1"), () => _store.Outbox.WaitingAsync(9), () => _store.Columns.ReadColumnsAsync(columns => columns.ChangesSince(0)) })
            (await Should.ThrowAsync<DatabaseFaultException>(failing)).Problem.Code.ShouldBe("store.unreachable");
        _cluster.Start();
        await TellAsync("3");
        (await _store.Documents.FindAsync(Samples.Document("3").Kind, "3")).ShouldNotBeNull();
        (await _store.Outbox.WaitingAsync(9)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_connection_that_is_lost_while_it_lay_ready_is_not_noticed()
    {
        await TellAsync("1");
        _cluster.Fall();
        _cluster.Start();
        await TellAsync("2");
        (await _store.Documents.FindAllAsync(Samples.Document("1").Kind, ["1", "2"])).Count.ShouldBe(2);
    }

    private async Task TellAsync(string id) => (await _store.Documents.WriteAsync([DocumentWrite.Put(Samples.Document(id))], [new OutboxEntry("k", "{}"u8.ToArray(), null)])).Succeeded.ShouldBeTrue();

    /// <returns>How many points of each of two metrics were acknowledged.</returns>
    private async Task<int> LogUntilTheFallAsync(int run, int fall, TaskCompletionSource reached)
    {
        for (var step = 0; ; step++)
        {
            try
            {
                await _store.Runs.LogAsync(Samples.Log(run, Samples.Point($"loss{fall}", step, step, step), Samples.Point($"twin{fall}", step, step, step)));
            }
            catch (DatabaseFaultException)
            {
                return step;
            }

            if (step == 25) reached.TrySetResult();
        }
    }

    private async Task ShouldHoldAsync(int run, int fall, int acknowledged)
    {
        var loss = await _store.Runs.ReadHistoryAsync(Samples.RunId(run), $"loss{fall}");
        loss.Select(point => point.Step).ShouldBe(Enumerable.Range(0, loss.Length).Select(step => (long)step));
        loss.Length.ShouldBeInRange(acknowledged, acknowledged + 1);
        (await _store.Runs.ReadHistoryAsync(Samples.RunId(run), $"twin{fall}")).ShouldBe(loss);
    }
}
