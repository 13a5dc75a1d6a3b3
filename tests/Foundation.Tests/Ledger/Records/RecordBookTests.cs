using System.Collections.Immutable;
using System.Text;
using Assay.Kernel;
using Assay.Ledger.Envelopes;
using Assay.Ledger.Keys;
using Assay.Ledger.Merkle;
using Assay.Ledger.Records;
using Assay.Ledger.Store;

namespace Foundation.Tests.Ledger.Records;

public sealed class RecordBookTests : IDisposable
{
    private readonly SomeLedger _ledger = new();

    [Fact]
    public async Task A_record_is_read_back_as_it_was_drafted()
    {
        var entry = (await _ledger.Book.AppendAsync([SomeLedger.Draft("a", "hello “you” <&>")])).Single();
        entry.As<NotedRecord>().ShouldBe(new NotedRecord { Text = "hello “you” <&>", Measure = 0.5 });
        (entry.Index, entry.Kind, entry.Version, entry.Project, entry.Step).ShouldBe((0L, "test.noted", 2, "demo", "frame/note"));
        (entry.At, entry.Context, entry.Person, entry.KeyId).ShouldBe((_ledger.Clock.GetUtcNow(), RecordContext.Live, "p-0001", _ledger.Key.KeyId));
        entry.Subjects.ShouldBe([new Subject("thing.txt", Digest.Of("hello “you” <&>"))]);
        RecordReader.Read(_ledger.Store.Envelopes[0]).Id.ShouldBe(entry.Id);
        entry.LeafHash.ShouldBe(LeafHash.Of(_ledger.Store.Envelopes[0].Bytes.Span));
    }

    [Fact]
    public async Task A_batch_stands_in_order_in_one_commit()
    {
        var entries = await _ledger.Book.AppendAsync(SomeLedger.Drafts(50));
        _ledger.Store.Appends.ShouldBe(1);
        entries.Select(entry => entry.Index).ShouldBe(Enumerable.Range(0, 50).Select(i => (long)i));
        entries.Select(entry => entry.As<NotedRecord>().Text).ShouldBe(Enumerable.Range(0, 50).Select(i => $"note {i}"));
    }

    [Fact]
    public async Task A_record_of_another_kind_is_never_handed_back_for_a_draft()
    {
        await _ledger.Book.AppendAsync([SomeLedger.Draft("a")]);
        var draft = KeyRevocation.Draft(Digest.Parse(_ledger.Key.KeyId), _ledger.Clock.GetUtcNow(), KeyRevocationReason.Lost) with { IdempotencyKey = SomeLedger.Draft("a").IdempotencyKey };
        var fault = await Should.ThrowAsync<InvalidOperationException>(() => _ledger.Book.AppendAsync([SomeLedger.Draft("b"), draft]));
        fault.Message.ShouldContain("Nothing was recorded as key.revocation");
        _ledger.Store.Envelopes.Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_actor_s_name_and_address_are_only_in_the_vault()
    {
        await _ledger.Book.AppendAsync([SomeLedger.Draft("a")]);
        var envelope = Envelope.Parse(_ledger.Store.Envelopes[0].Bytes.Span).Required;
        Encoding.UTF8.GetString(envelope.Payload.Span).ShouldNotContain("example", Case.Insensitive);
        var actor = StatementReader.Read(envelope.Payload).Required.Actor;
        (await _ledger.Vault.OpenAsync(actor.Name.Hmac))!.Text.ShouldBe("Ada Example");
        (await _ledger.Vault.OpenAsync(actor.Address.Hmac))!.Text.ShouldBe("ada@example.org");
        Commitments.Holds((await _ledger.Vault.OpenAsync(actor.Name.Hmac))!).ShouldBeTrue();
    }

    [Fact]
    public async Task A_draft_s_own_openings_are_kept_too()
    {
        var aside = Commitments.Seal("test.noted", "body.aside", "between us", "p-0001", _ledger.Fill);
        var draft = RecordDraft.Of(new NotedRecord { Text = "x", Aside = aside.Commitment }, "a", new Subject("x", Digest.Of("x"))) with { Openings = [aside] };
        var entry = (await _ledger.Book.AppendAsync([draft])).Single();
        (await _ledger.Vault.OpenAsync(entry.As<NotedRecord>().Aside!.Hmac))!.Text.ShouldBe("between us");
    }

    [Fact]
    public async Task Nothing_is_appended_when_the_vault_cannot_keep_its_openings()
    {
        _ledger.Vault.Fault = new IOException("disk full");
        await Should.ThrowAsync<IOException>(() => _ledger.Book.AppendAsync(SomeLedger.Drafts(2)));
        _ledger.Store.Envelopes.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_same_key_is_appended_once_and_the_first_record_is_returned()
    {
        var first = (await _ledger.Book.AppendAsync([SomeLedger.Draft("a", "first")])).Single();
        var again = await _ledger.Book.AppendAsync([SomeLedger.Draft("b"), SomeLedger.Draft("a", "second"), SomeLedger.Draft("b")]);
        _ledger.Store.Envelopes.Count.ShouldBe(2);
        again.Select(entry => entry.Index).ShouldBe([1L, 0L, 1L]);
        again[1].Id.ShouldBe(first.Id);
        again[1].As<NotedRecord>().Text.ShouldBe("first");
    }

    [Fact]
    public async Task Nothing_new_and_no_mark_appends_nothing()
    {
        await _ledger.Book.AppendAsync(SomeLedger.Drafts(3));
        var openings = _ledger.Vault.Count;
        await _ledger.Book.AppendAsync(SomeLedger.Drafts(3));
        _ledger.Store.Appends.ShouldBe(1);
        _ledger.Vault.Count.ShouldBe(openings);
    }

    [Fact]
    public async Task The_mark_names_the_records_that_stand()
    {
        var earlier = (await _ledger.Book.AppendAsync([SomeLedger.Draft("a")])).Single();
        var entries = await _ledger.Book.AppendAsync([SomeLedger.Draft("a"), SomeLedger.Draft("b")], Mark, default);
        (await MarkAsync()).ShouldBe($"{earlier.Id} {entries[1].Id}");
    }

    [Fact]
    public async Task A_mark_alone_is_appended()
    {
        (await _ledger.Book.AppendAsync([], Mark, default)).ShouldBeEmpty();
        (await MarkAsync()).ShouldBe("");
    }

    [Fact]
    public async Task When_another_process_is_first_the_mark_names_its_record()
    {
        RecordEntry? winner = null;
        _ledger.Store.BeforeNextAppend = () => winner = _ledger.Book.AppendAsync([SomeLedger.Draft("a", "theirs")]).Result.Single();
        var entries = await _ledger.Book.AppendAsync([SomeLedger.Draft("a", "ours"), SomeLedger.Draft("b")], Mark, default);
        entries[0].Id.ShouldBe(winner!.Id);
        entries[0].As<NotedRecord>().Text.ShouldBe("theirs");
        (await MarkAsync()).ShouldBe($"{winner.Id} {entries[1].Id}");
    }

    [Fact]
    public async Task A_draft_about_nothing_is_misuse() =>
        await Should.ThrowAsync<ArgumentException>(() => _ledger.Book.AppendAsync([SomeLedger.Draft("a") with { Subjects = [] }]));

    [Fact]
    public async Task An_opening_that_does_not_open_is_misuse()
    {
        var opening = Commitments.Seal("test.noted", "body.aside", "a", "p", _ledger.Fill) with { Text = "b" };
        await Should.ThrowAsync<ArgumentException>(() => _ledger.Book.AppendAsync([SomeLedger.Draft("a") with { Openings = [opening] }]));
    }

    public void Dispose() => _ledger.Dispose();

    private static StepMark Mark(ImmutableArray<string> ids) => new("demo", "frame/note", Digest.Of("inputs"), string.Join(' ', ids));

    private async Task<string?> MarkAsync() => (await _ledger.Store.FindStepAsync("demo", "frame/note", Digest.Of("inputs")))?.Result;
}
