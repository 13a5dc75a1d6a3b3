using Assay.Kernel;
using Assay.Ledger.Checkpoints;
using Assay.Ledger.Store;
using CsCheck;

namespace Stores.Tests;

/// <summary>What every ledger store promises. A new store derives from this class and says how it is opened.</summary>
public abstract class LedgerStoreCompliance : IDisposable
{
    /// <summary>Where this test's store keeps its files.</summary>
    protected TemporaryFolder Folder { get; } = new();

    /// <summary>Opens the store, with <see cref="Ledgers.Signer"/> for its heads; the same one every time within a test.</summary>
    protected abstract ILedgerStore Open();

    public void Dispose()
    {
        Folder.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task An_empty_ledger_has_nothing()
    {
        await using var store = Open();
        (await store.ShouldBeWholeAsync()).ShouldBeEmpty();
        (await store.FindAsync("id-")).ShouldBeEmpty();
        (await store.FindStepAsync(Ledgers.Project, "data/profile", Digest.Of("x"))).ShouldBeNull();
        await Should.ThrowAsync<KeyNotFoundException>(() => store.NodeAsync(0, 0));
    }

    [Fact]
    public async Task Leaves_keep_the_order_and_the_bytes_in_which_they_came()
    {
        await using var store = Open();
        var first = await store.AppendAsync(Ledgers.Batch("a", "b"));
        var second = await store.AppendAsync(Ledgers.Batch("c"));
        first.Leaves.ShouldBe([(0, "id-a"), (1, "id-b")]);
        second.Leaves.ShouldBe([(2, "id-c")]);
        var envelopes = await store.ShouldBeWholeAsync();
        envelopes.Select(envelope => envelope.Id).ShouldBe(["id-a", "id-b", "id-c"]);
        envelopes[2].Bytes.ToArray().ShouldBe(Ledgers.Envelope("c").Bytes.ToArray());
    }

    [Fact]
    public async Task The_receipt_has_a_signed_head_that_covers_the_batch()
    {
        await using var store = Open();
        await store.AppendAsync(Ledgers.Batch("a"));
        var receipt = await store.AppendAsync(Ledgers.Batch("b", "c"));
        var head = Checkpoint.Verify(receipt.Checkpoint, Ledgers.Signer.VerifierKey).Required;
        head.Size.ShouldBe(3);
        head.Root.ShouldBe(Ledgers.NaiveRoot([.. new[] { "a", "b", "c" }.Select(name => Ledgers.Envelope(name).LeafHash)]));
        (await store.NewestCheckpointAsync()).ShouldBe(receipt.Checkpoint);
    }

    [Fact]
    public async Task Nodes_and_heads_are_right_whatever_the_batches()
    {
        await Gen.Int[1, 9].Array[1, 12].SampleAsync(async sizes =>
        {
            using var folder = new TemporaryFolder();
            await using var store = OpenIn(folder);
            for (var i = 0; i < sizes.Length; i++) await store.AppendAsync(Ledgers.Batch(Ledgers.Names($"{i}-", sizes[i])));
            (await store.ShouldBeWholeAsync()).Count.ShouldBe(sizes.Sum());
        }, iter: 12, threads: 1);
    }

    [Fact]
    public async Task Everything_is_there_after_reopening_and_goes_on_from_there()
    {
        await using (var store = Open()) await store.AppendAsync(Ledgers.Batch(Ledgers.Names("a", 5)));
        await using (var store = Open())
        {
            (await store.ShouldBeWholeAsync()).Count.ShouldBe(5);
            (await store.AppendAsync(Ledgers.Batch("b"))).Leaves.ShouldBe([(5, "id-b")]);
        }
        await using (var store = Open()) (await store.ShouldBeWholeAsync()).Count.ShouldBe(6);
    }

    [Fact]
    public async Task A_key_is_appended_once()
    {
        await using var store = Open();
        await store.AppendAsync(Ledgers.Batch("a", "b"));
        var again = await store.AppendAsync(new AppendBatch([Ledgers.Envelope("other", key: "key-b"), Ledgers.Envelope("c")]));
        again.Leaves.ShouldBe([(1, "id-b"), (2, "id-c")]);
        (await store.ShouldBeWholeAsync()).Select(envelope => envelope.Id).ShouldBe(["id-a", "id-b", "id-c"]);
    }

    [Fact]
    public async Task A_key_is_appended_once_within_a_batch_too()
    {
        await using var store = Open();
        var receipt = await store.AppendAsync(new AppendBatch([Ledgers.Envelope("a", key: "same"), Ledgers.Envelope("b", key: "same")]));
        receipt.Leaves.ShouldBe([(0, "id-a"), (0, "id-a")]);
        (await store.ShouldBeWholeAsync()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Appending_again_adds_no_head_and_returns_the_newest()
    {
        await using var store = Open();
        var first = await store.AppendAsync(Ledgers.Batch("a"));
        (await store.AppendAsync(Ledgers.Batch("a"))).Checkpoint.ShouldBe(first.Checkpoint);
        (await store.CheckpointsAsync().ToListAsync()).ShouldBe([first.Checkpoint]);
    }

    [Fact]
    public async Task Many_appenders_at_once_all_get_their_own_places()
    {
        await using var store = Open();
        var receipts = await Task.WhenAll(Enumerable.Range(0, 40).Select(n => Task.Run(() => store.AppendAsync(Ledgers.Batch(Ledgers.Names($"{n}-", 1 + n % 4))))));
        foreach (var receipt in receipts) receipt.Leaves.Select(leaf => leaf.Index).ShouldBe(Enumerable.Range(0, receipt.Leaves.Length).Select(n => receipt.Leaves[0].Index + n));
        var envelopes = await store.ShouldBeWholeAsync();
        receipts.SelectMany(receipt => receipt.Leaves).OrderBy(leaf => leaf.Index).ShouldBe(envelopes.Select(envelope => (envelope.Index, envelope.Id)));
        foreach (var receipt in receipts) Checkpoint.Parse(receipt.Checkpoint).Required.Size.ShouldBeGreaterThan(receipt.Leaves[^1].Index);
    }

    [Fact]
    public async Task The_same_key_from_many_appenders_is_appended_once()
    {
        await using var store = Open();
        var receipts = await Task.WhenAll(Enumerable.Range(0, 20).Select(n => Task.Run(() => store.AppendAsync(new AppendBatch([Ledgers.Envelope($"{n}", key: "same")])))));
        receipts.Select(receipt => receipt.Leaves[0]).Distinct().ShouldHaveSingleItem();
        (await store.ShouldBeWholeAsync()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Two_open_stores_share_one_ledger()
    {
        await using var one = Open();
        await using var other = Open();
        await Task.WhenAll(Enumerable.Range(0, 30).Select(n => Task.Run(() => (n % 2 == 0 ? one : other).AppendAsync(Ledgers.Batch(Ledgers.Names($"{n}-", 3))))));
        (await one.ShouldBeWholeAsync()).Count.ShouldBe(90);
        (await other.SizeAsync()).ShouldBe(90);
    }

    [Fact]
    public async Task Many_who_open_a_new_ledger_at_once_share_it()
    {
        for (var round = 0; round < 5; round++)
        {
            using var folder = new TemporaryFolder();
            await Task.WhenAll(Enumerable.Range(0, 8).Select(n => Task.Run(async () =>
            {
                await using var store = OpenIn(folder);
                await store.SizeAsync();
                await store.AppendAsync(Ledgers.Batch($"{n}-a", $"{n}-b"));
            })));
            await using var all = OpenIn(folder);
            (await all.ShouldBeWholeAsync()).Count.ShouldBe(16);
        }
    }

    [Fact]
    public async Task A_batch_that_is_refused_leaves_nothing_and_harms_no_other()
    {
        await using var store = Open();
        await store.AppendAsync(Ledgers.Batch("a"));
        var mark = Mark("train/run", "in", "never");
        var appends = Enumerable.Range(0, 20).Select(n => n % 5 == 2
            ? store.AppendAsync(new AppendBatch([Ledgers.Envelope($"lost-{n}"), Ledgers.Envelope($"clash-{n}", id: "id-a")], mark))
            : store.AppendAsync(Ledgers.Batch(Ledgers.Names($"kept-{n}-", 2)))).ToList();
        for (var n = 0; n < appends.Count; n++)
        {
            if (n % 5 == 2) (await Should.ThrowAsync<InvalidOperationException>(appends[n])).Message.ShouldContain("id-a");
            else (await appends[n]).Leaves.Length.ShouldBe(2);
        }
        var envelopes = await store.ShouldBeWholeAsync();
        envelopes.Count.ShouldBe(1 + 16 * 2);
        envelopes.ShouldAllBe(envelope => !envelope.Id.StartsWith("id-lost", StringComparison.Ordinal));
        (await store.FindStepAsync(mark.Project, mark.Step, mark.Inputs)).ShouldBeNull();
    }

    [Fact]
    public async Task A_batch_of_nothing_and_a_wrong_leaf_hash_are_misuse()
    {
        await using var store = Open();
        await Should.ThrowAsync<ArgumentException>(() => store.AppendAsync(new AppendBatch([])));
        await Should.ThrowAsync<ArgumentException>(() => store.AppendAsync(new AppendBatch([Ledgers.Envelope("a") with { LeafHash = Digest.Of("b") }])));
        (await store.SizeAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task A_mark_comes_with_its_batch_and_is_found_by_its_inputs_alone()
    {
        var mark = Mark("data/profile", "in", """{"records":[]}""");
        await using (var store = Open()) await store.AppendAsync(new AppendBatch([Ledgers.Envelope("a")], mark));
        await using var again = Open();
        (await again.FindStepAsync(mark.Project, mark.Step, mark.Inputs)).ShouldBe(mark);
        (await again.FindStepAsync(mark.Project, mark.Step, Digest.Of("other"))).ShouldBeNull();
        (await again.FindStepAsync("other", mark.Step, mark.Inputs)).ShouldBeNull();
    }

    [Fact]
    public async Task A_mark_that_would_name_a_record_that_was_not_appended_is_left_out()
    {
        await using var store = Open();
        await store.AppendAsync(Ledgers.Batch("a"));
        await store.AppendAsync(new AppendBatch([Ledgers.Envelope("other", key: "key-a"), Ledgers.Envelope("b")], Mark("data/profile", "in", "id-other id-b")));
        (await store.FindStepAsync(Ledgers.Project, "data/profile", Digest.Of("in"))).ShouldBeNull();
        (await store.SizeAsync()).ShouldBe(2);
    }

    [Fact]
    public async Task Records_are_found_under_their_keys_and_unknown_keys_are_left_out()
    {
        await using var store = Open();
        await store.AppendAsync(Ledgers.Batch("a", "b", "c"));
        var found = await store.FindByIdempotencyKeyAsync(["key-c", "key-a", "key-none"]);
        found.Keys.ShouldBe(["key-a", "key-c"], ignoreOrder: true);
        found["key-c"].Id.ShouldBe("id-c");
        found["key-c"].Index.ShouldBe(2);
        (await store.FindByIdempotencyKeyAsync([])).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_mark_may_stand_alone_and_the_newest_counts()
    {
        await using var store = Open();
        await store.AppendAsync(new AppendBatch([], Mark("data/profile", "in", "1")));
        await store.AppendAsync(new AppendBatch([], Mark("data/profile", "in", "2")));
        (await store.FindStepAsync(Ledgers.Project, "data/profile", Digest.Of("in")))!.Result.ShouldBe("2");
        (await store.ShouldBeWholeAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Forgetting_drops_the_marks_under_a_prefix_and_no_record()
    {
        await using var store = Open();
        string[] steps = ["train/run/a", "train/run/b", "train%", "data/train", "train"];
        foreach (var step in steps) await store.AppendAsync(new AppendBatch([Ledgers.Envelope(step)], Mark(step, "in", step)));
        await store.AppendAsync(new AppendBatch([], Mark("train/run/a", "in", "elsewhere") with { Project = "other" }));

        await store.ForgetStepsAsync(Ledgers.Project, "train/");

        (await Task.WhenAll(steps.Select(step => store.FindStepAsync(Ledgers.Project, step, Digest.Of("in"))))).Select(mark => mark?.Result).ShouldBe([null, null, "train%", "data/train", "train"]);
        (await store.FindStepAsync("other", "train/run/a", Digest.Of("in"))).ShouldNotBeNull();
        (await store.ShouldBeWholeAsync()).Count.ShouldBe(5);
    }

    [Fact]
    public async Task Forgetting_everything_of_a_project_takes_an_empty_prefix()
    {
        await using var store = Open();
        await store.AppendAsync(new AppendBatch([], Mark("train/run", "in", "1")));
        await store.ForgetStepsAsync(Ledgers.Project, "");
        (await store.FindStepAsync(Ledgers.Project, "train/run", Digest.Of("in"))).ShouldBeNull();
    }

    [Fact]
    public async Task A_range_is_read_from_its_first_to_before_its_last()
    {
        await using var store = Open();
        await store.AppendAsync(Ledgers.Batch(Ledgers.Names("", 1200)));
        (await store.ReadAsync(3, 1100).ToListAsync()).Select(envelope => envelope.Index).ShouldBe(Enumerable.Range(3, 1097).Select(n => (long)n));
        (await store.ReadAsync(7, 7).ToListAsync()).ShouldBeEmpty();
        (await store.ReadAsync(1199, 5000).ToListAsync()).ShouldHaveSingleItem();
        Should.Throw<ArgumentOutOfRangeException>(() => store.ReadAsync(-1, 2));
        Should.Throw<ArgumentOutOfRangeException>(() => store.ReadAsync(3, 2));
    }

    [Fact]
    public async Task A_prefix_tells_none_one_and_ambiguous_apart()
    {
        await using var store = Open();
        await store.AppendAsync(Ledgers.Batch("0193aa", "0193ab", "0193b", "0193%"));
        (await store.FindAsync("id-0193b")).ShouldHaveSingleItem().Id.ShouldBe("id-0193b");
        (await store.FindAsync("id-0193")).Count.ShouldBe(2);
        (await store.FindAsync("id-0193%")).ShouldHaveSingleItem();
        (await store.FindAsync("id-0194")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_node_is_served_when_its_subtree_is_complete_and_not_before()
    {
        await using var store = Open();
        await store.AppendAsync(Ledgers.Batch("a", "b", "c"));
        Digest[] leaves = [.. new[] { "a", "b", "c" }.Select(name => Ledgers.Envelope(name).LeafHash)];
        (await store.NodeAsync(0, 2)).ShouldBe(leaves[2]);
        (await store.NodeAsync(1, 0)).ShouldBe(Ledgers.NaiveRoot(leaves[..2]));
        await Should.ThrowAsync<KeyNotFoundException>(() => store.NodeAsync(1, 1));
        await Should.ThrowAsync<KeyNotFoundException>(() => store.NodeAsync(2, 0));
        await Should.ThrowAsync<KeyNotFoundException>(() => store.NodeAsync(0, 3));
    }

    [Fact]
    public async Task An_append_that_is_cancelled_has_either_happened_or_not()
    {
        await using var store = Open();
        using var cancellation = new CancellationTokenSource();
        await cancellation.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => store.AppendAsync(Ledgers.Batch("never"), cancellation.Token));
        await store.AppendAsync(Ledgers.Batch("a"));
        (await store.ShouldBeWholeAsync()).ShouldHaveSingleItem().Id.ShouldBe("id-a");
    }

    [Fact]
    public async Task A_closed_store_says_so()
    {
        var store = Open();
        await store.AppendAsync(Ledgers.Batch("a"));
        await store.DisposeAsync();
        await Should.ThrowAsync<ObjectDisposedException>(() => store.AppendAsync(Ledgers.Batch("b")));
        await Should.ThrowAsync<ObjectDisposedException>(() => store.SizeAsync());
    }

    /// <summary>Opens another store, in a folder of its own.</summary>
    protected abstract ILedgerStore OpenIn(TemporaryFolder folder);

    private static StepMark Mark(string step, string inputs, string result) => new(Ledgers.Project, step, Digest.Of(inputs), result);
}
