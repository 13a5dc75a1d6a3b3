using Assay.Tracking.Documents;
using Assay.Tracking.Outbox;

namespace Stores.Tests.Tracking;

/// <summary>What every store promises of the outbox, and of its health.</summary>
public abstract class OutboxCompliance<TFixture> : TrackingCompliance<TFixture>
    where TFixture : ITrackingFixture, new()
{
    [Fact]
    public async Task Entries_wait_in_order_until_they_are_told()
    {
        for (var n = 1; n <= 3; n++) await TellAsync($"kind.{n}");
        var waiting = await Store.Outbox.WaitingAsync(2);
        waiting.Select(entry => entry.Entry.Kind).ShouldBe(["kind.1", "kind.2"]);
        await Store.Outbox.ToldAsync([waiting[0].Number]);
        (await Store.Outbox.WaitingAsync(9)).Select(entry => entry.Entry.Kind).ShouldBe(["kind.2", "kind.3"]);
        (await Store.Outbox.WaitingAsync(9))[0].Number.ShouldBe(waiting[1].Number);
    }

    [Fact]
    public async Task A_number_is_never_given_again()
    {
        await TellAsync("a");
        var first = (await Store.Outbox.WaitingAsync(1))[0].Number;
        await Store.Outbox.ToldAsync([first]);
        await TellAsync("b");
        (await Store.Outbox.WaitingAsync(1))[0].Number.ShouldBeGreaterThan(first);
    }

    [Fact]
    public async Task A_store_has_one_identifier_for_ever()
    {
        var id = await Store.Outbox.StoreIdAsync();
        id.ShouldNotBeEmpty();
        (await Open().Outbox.StoreIdAsync()).ShouldBe(id);
        await using var fixture = new TFixture();
        await using var stranger = fixture.Open();
        (await stranger.Outbox.StoreIdAsync()).ShouldNotBe(id);
    }

    [Fact]
    public async Task Who_waits_for_an_entry_is_woken_also_when_it_came_just_before()
    {
        await TellAsync("a");
        await Store.Outbox.ChangedAsync().WaitAsync(TimeSpan.FromMinutes(1));
        var changed = Store.Outbox.ChangedAsync();
        await TellAsync("b");
        await changed.WaitAsync(TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task Who_stops_waiting_is_let_go()
    {
        using var stop = new CancellationTokenSource();
        var changed = Store.Outbox.ChangedAsync(stop.Token);
        await stop.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => changed);
    }

    [Fact]
    public async Task A_store_that_works_says_so()
    {
        await Store.CheckAsync();
        await Store.DisposeAsync();
        await Should.ThrowAsync<ObjectDisposedException>(() => Store.CheckAsync());
    }

    private Task TellAsync(string kind) => Store.Documents.WriteAsync([DocumentWrite.Put(Samples.Document("1"))], [new OutboxEntry(kind, "{}"u8.ToArray(), "p")]);
}
