using System.Collections.Immutable;
using System.Text.Json;
using Assay.Kernel;
using Assay.Ledger.Records;
using Assay.Ledger.Store;
using Assay.Projects.Artifacts;
using Assay.Projects.Steps;

namespace Across.Tests.Projects;

public class LedgerStepJournalTests
{
    private static readonly Digest Inputs = Digest.Of("inputs");
    private static readonly Artifact Model = new("model.onnx", Digest.Of("model"), 5, "application/octet-stream");

    private readonly MemoryLedgerStore _store = new();
    private readonly LedgerStepJournal _journal;

    public LedgerStepJournalTests() => _journal = new LedgerStepJournal(_store, Read, AppendAsync);

    [Fact]
    public async Task A_step_that_was_never_done_is_not_found() =>
        (await _journal.FindAsync("north", "fire/pots", Inputs, CancellationToken.None)).ShouldBeNull();

    [Fact]
    public async Task A_step_is_found_with_its_records_and_artifacts_in_order()
    {
        (await Commit("fire/pots", "one", "two")).Ran.ShouldBeTrue();
        var found = (await _journal.FindAsync("north", "fire/pots", Inputs, CancellationToken.None)).ShouldNotBeNull();
        found.Ran.ShouldBeFalse();
        found.Records.Select(record => record.As<Firing>().Pot).ShouldBe(["one", "two"]);
        found.Artifacts.ShouldBe([Model]);
    }

    [Fact]
    public async Task A_step_with_other_inputs_is_not_found()
    {
        await Commit("fire/pots", "one");
        (await _journal.FindAsync("north", "fire/pots", Digest.Of("other"), CancellationToken.None)).ShouldBeNull();
    }

    [Fact]
    public async Task Forgetting_makes_the_steps_of_a_prefix_due_and_keeps_the_others()
    {
        await Commit("fire/pots", "one");
        await Commit("glaze/pots", "one");
        await _journal.ForgetAsync("north", "fire/", CancellationToken.None);
        (await _journal.FindAsync("north", "fire/pots", Inputs, CancellationToken.None)).ShouldBeNull();
        (await _journal.FindAsync("north", "glaze/pots", Inputs, CancellationToken.None)).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_mark_whose_record_is_gone_is_not_taken_for_done()
    {
        await Commit("fire/pots", "one");
        _store.Lose("fire/pots-one");
        var fault = await Should.ThrowAsync<InvalidDataException>(() => _journal.FindAsync("north", "fire/pots", Inputs, CancellationToken.None));
        fault.Message.ShouldContain("assay ledger verify");
    }

    [Fact]
    public void What_a_mark_keeps_reads_back_and_has_a_fixed_form()
    {
        var memory = new StepMemory(["a", "b"], [Model]);
        memory.ToJson().ShouldBe($$"""{"records":["a","b"],"artifacts":[{"name":"model.onnx","digest":"{{Model.Digest}}","size":5,"mediaType":"application/octet-stream"}]}""");
        StepMemory.Parse(memory.ToJson()).Records.ShouldBe(memory.Records);
        Should.Throw<JsonException>(() => StepMemory.Parse("{}"));
    }

    private Task<StepResult> Commit(string step, params string[] pots) =>
        _journal.CommitAsync("north", step, Inputs, [.. pots.Select(pot => RecordDraft.Of(new Firing(pot), $"{step}-{pot}", new Subject("kiln", Inputs)))], [Model], CancellationToken.None);

    private async Task<ImmutableArray<RecordEntry>> AppendAsync(IReadOnlyList<RecordDraft> drafts, Func<ImmutableArray<string>, StepMark> mark, CancellationToken cancellation)
    {
        var envelopes = drafts.Select(draft => new NewEnvelope(JsonSerializer.SerializeToUtf8Bytes((Firing)draft.Body, RecordJson.Options), Digest.Of(draft.IdempotencyKey), draft.IdempotencyKey, draft.Kind.Name, draft.IdempotencyKey, null, null, default)).ToImmutableArray();
        await _store.AppendAsync(new AppendBatch(envelopes, mark([.. envelopes.Select(envelope => envelope.Id)])), cancellation);
        return [.. envelopes.Select((envelope, index) => Read(new StoredEnvelope(index, envelope.Bytes, envelope.LeafHash, envelope.Id)))];
    }

    private static RecordEntry Read(StoredEnvelope envelope) => new()
    {
        Index = envelope.Index,
        LeafHash = envelope.LeafHash,
        Id = envelope.Id,
        Kind = Firing.Kind.Name,
        Version = Firing.Kind.Version,
        At = DateTimeOffset.UnixEpoch,
        Context = RecordContext.Simulated,
        Person = "someone",
        KeyId = "a key",
        Subjects = [],
        Body = JsonDocument.Parse(envelope.Bytes).RootElement,
    };

    private sealed record Firing(string Pot) : IRecordBody<Firing>
    {
        public static RecordKind Kind { get; } = new("kiln.firing", 1, "A pot was fired.");
    }
}
