using System.Collections.Concurrent;
using Assay.Kernel;
using Assay.Tracking.Metrics;
using Assay.Tracking.Outbox;
using Assay.Tracking.Runs;
using Microsoft.Extensions.Time.Testing;

namespace Across.Tests.Tracking.Outbox;

public sealed class OutboxRelayTests : IAsyncDisposable
{
    private readonly MemoryOutbox _outbox = new();
    private readonly ToldLedger _ledger = new();
    private readonly FakeTimeProvider _clock = new();
    private readonly ConcurrentQueue<Problem> _warnings = [];
    private readonly OutboxRelay _relay;

    public OutboxRelayTests() => _relay = new OutboxRelay(_outbox, (person, drafts, cancellation) => _ledger.Book(person).AppendAsync(drafts, cancellation), _clock, _warnings.Enqueue);

    [Fact]
    public async Task What_waits_is_told_in_its_order_and_taken_out()
    {
        for (var run = 0; run < 300; run++) _outbox.Add(Ended(run));
        (await _relay.DrainAsync()).ShouldBe(300);
        _outbox.Waiting.ShouldBe(0);
        _ledger.Records.Select(record => record.As<RunEnded>().RunId).ShouldBe(Enumerable.Range(0, 300).Select(run => $"run {run}"));
        _ledger.Records[0].Subjects.ShouldHaveSingleItem().Name.ShouldBe("run:run 0");
        (await _relay.DrainAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task What_was_told_and_not_yet_taken_out_is_told_again_and_stands_once()
    {
        _outbox.Add(Ended(1));
        _outbox.Fault = new IOException("The disk is away.");
        await Should.ThrowAsync<IOException>(() => _relay.DrainAsync());
        _outbox.Add(Ended(2));
        (await _relay.DrainAsync()).ShouldBe(2);
        _ledger.Keys.ShouldBe(["tracking/store/1", "tracking/store/2"]);
    }

    [Fact]
    public async Task Each_person_has_what_they_asked_for_in_their_own_name()
    {
        _outbox.Add(Ended(1, "p-1"));
        _outbox.Add(Ended(2));
        _outbox.Add(Ended(3, "p-1"));
        await _relay.DrainAsync();
        _ledger.Records.Select(record => (record.As<RunEnded>().RunId, record.Person)).ShouldBe([("run 1", "p-1"), ("run 2", "operator"), ("run 3", "p-1")], ignoreOrder: true);
    }

    [Fact]
    public async Task An_entry_of_a_kind_that_nobody_knows_stays_and_so_does_what_came_after_it()
    {
        _outbox.Add(new OutboxEntry("tracking.unheard-of", "{}"u8.ToArray(), null));
        _outbox.Add(Ended(1));
        (await Should.ThrowAsync<InvalidOperationException>(() => _relay.DrainAsync())).Message.ShouldContain("tracking.unheard-of");
        _outbox.Waiting.ShouldBe(2);
        _ledger.Keys.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_ledger_that_is_away_is_warned_of_and_tried_again_after_a_pause()
    {
        var isAway = true;
        _ledger.BeforeAppend = () =>
        {
            if (Volatile.Read(ref isAway)) throw new IOException("The ledger is away.");
        };
        _outbox.Add(Ended(1));
        using var stop = new CancellationTokenSource();
        var running = _relay.RunAsync(stop.Token);
        while (_warnings.IsEmpty) await Task.Yield();
        _warnings.First().Value.ShouldBe("The ledger is away.");
        _outbox.Waiting.ShouldBe(1);
        Volatile.Write(ref isAway, false);
        while (_outbox.Waiting > 0)
        {
            _clock.Advance(TimeSpan.FromSeconds(5));
            await Task.Yield();
        }

        _ledger.Keys.ShouldBe(["tracking/store/1"]);
        await stop.CancelAsync();
        await running;
    }

    [Fact]
    public async Task It_tells_what_comes_while_it_runs_and_ends_when_it_is_stopped()
    {
        using var stop = new CancellationTokenSource();
        var running = _relay.RunAsync(stop.Token);
        _outbox.Add(Ended(1));
        while (_outbox.Waiting > 0) await Task.Yield();
        await stop.CancelAsync();
        await running;
        _warnings.ShouldBeEmpty();
        _ledger.Keys.Count.ShouldBe(1);
    }

    public ValueTask DisposeAsync() => _ledger.DisposeAsync();

    private static OutboxEntry Ended(int number, string? person = null)
    {
        var info = new RunInfo(number, $"run {number}", "7", "", "", RunStatus.Finished, 0, 1, "", LifecycleStage.Active);
        return TrackingRecordKind.Entry(RunEnded.Of(new RunContent(new Run(info, [], [], [], []), _ => Array.Empty<MetricPoint>())), person);
    }
}
