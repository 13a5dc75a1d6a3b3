using Assay.Kernel;
using Assay.Ledger.Bundles;
using Assay.Ledger.Bundles.Import;
using Assay.Ledger.Checkpoints;
using Assay.Ledger.Envelopes;
using Assay.Ledger.Keys;
using Assay.Ledger.Records;
using Assay.Ledger.Store;
using Assay.Ledger.Verification;
using Microsoft.Extensions.Time.Testing;

namespace Foundation.Tests.Ledger.Bundles;

/// <summary>The home of a person: a log, a vault, a key, and a clock of their own. What they hand over are bundles.</summary>
internal sealed class SomeHome : IDisposable
{
    private readonly SeededRandom _random;
    private readonly LogSigner _log;

    public SomeHome(string person, int seed)
    {
        Actor = new ActorIdentity(person, $"Name of {person}", $"{person}@example.org");
        _random = SeededRandom.For((ulong)seed, person);
        _log = new LogSigner($"example.org/{person}", [.. Enumerable.Repeat((byte)seed, LogSigner.SeedSize)]);
        Store = new MemoryLedgerStore(_log);
    }

    public ActorIdentity Actor { get; }

    public PersonKey Key { get; } = PersonKey.Create();

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 5, 6, 7, 8, 9, TimeSpan.Zero));

    public MemoryLedgerStore Store { get; }

    public MemoryVault Vault { get; } = new();

    public VerifierKey LogKey => _log.VerifierKey;

    public IEnumerable<string> Ids => Store.Envelopes.Select(envelope => envelope.Id);

    public RecordBook BookOf(PersonKey key, ActorIdentity? actor = null) => new(Store, Vault, key, actor ?? Actor, Clock, Fill);

    public Task EnrolAsync(PersonKey? key = null, string? person = null, PersonKey? signedBy = null, string? actor = null) =>
        BookOf(signedBy ?? key ?? Key, Actor with { Person = actor ?? Actor.Person }).AppendAsync([KeyEnrolment.Draft(key ?? Key, person ?? Actor.Person, Clock.GetUtcNow(), KeyEnrolmentManner.SelfStated)]);

    public async Task<RecordEntry> NoteAsync(string text, string? aside = null)
    {
        Clock.Advance(TimeSpan.FromMinutes(1));
        var opening = aside is null ? null : Commitments.Seal(NotedRecord.Kind.Name, "body.aside", aside, Actor.Person, Fill);
        var draft = RecordDraft.Of(new NotedRecord { Text = text, Aside = opening?.Commitment }, $"{Actor.Person}/{text}", new Subject("thing.txt", Digest.Of(text)));
        return (await BookOf(Key).AppendAsync([draft with { Openings = opening is null ? [] : [opening] }])).Single();
    }

    /// <summary>A bundle of these records, or of all, with every text that the vault opens when <paramref name="disclosed"/>.</summary>
    public async Task<byte[]> ExportAsync(bool disclosed = false, params string[] ids)
    {
        var openings = new List<Opening>();
        if (disclosed) foreach (var envelope in Store.Envelopes.Where(envelope => ids.Length == 0 || ids.Contains(envelope.Id))) openings.AddRange(await Disclosure.OfAsync(envelope.Bytes, Vault));
        using var stream = new MemoryStream();
        (await new BundleWriter(Store, _log.VerifierKey).WriteAsync(new BundleRequest { Ids = [.. ids.Length > 0 ? ids : Ids], Openings = [.. openings] }, stream)).Problems.ShouldBeEmpty();
        return stream.ToArray();
    }

    public BundleImport Importer(bool withKey = true) => new(Store, Vault, withKey ? new OwnKey(Actor.Person, Key.KeyId) : null);

    public async Task<ImportPlan> TakeAsync(byte[] bundle, bool withKey = true)
    {
        var plan = await Importer(withKey).PlanAsync(bundle, BundleTrust.None);
        plan.Problems.ShouldBeEmpty();
        (await Importer(withKey).CommitAsync(plan.Value!)).Problems.ShouldBeEmpty();
        (await VerifyAsync()).Problems.ShouldBeEmpty();
        return plan.Value!;
    }

    /// <summary>The codes of every reason to refuse; nothing is written.</summary>
    public async Task<IEnumerable<string>> RefusalAsync(byte[] bundle)
    {
        BundleVerifier.Verify(bundle, BundleTrust.None).Problems.ShouldBeEmpty("the attack has to hold by itself, or it is no attack on the import");
        var (size, texts) = (Store.Envelopes.Count, Vault.Count);
        var plan = await Importer().PlanAsync(bundle, BundleTrust.None);
        (Store.Envelopes.Count, Vault.Count).ShouldBe((size, texts));
        return plan.Problems.Select(problem => problem.Code);
    }

    public Task<LogVerification> VerifyAsync() => LogVerifier.VerifyAsync(LogSource.Of(Store, _log.VerifierKey));

    /// <summary>Appends an envelope that no book would write.</summary>
    public Task AppendAsync(Statement statement, PersonKey key)
    {
        var payload = StatementWriter.Write(statement);
        var bytes = new Envelope(payload, key.KeyId, key.Sign(PreAuthenticationEncoding.Of(Envelope.PayloadType, payload))).ToBytes();
        return Store.AppendAsync(new AppendBatch([new NewEnvelope(bytes, Assay.Ledger.Merkle.LeafHash.Of(bytes), statement.Id, statement.Kind, statement.IdempotencyKey, null, null, statement.At)]));
    }

    public void Dispose()
    {
        _log.Dispose();
        Key.Dispose();
    }

    private void Fill(Span<byte> destination)
    {
        for (var i = 0; i < destination.Length; i++) destination[i] = (byte)_random.NextUInt64();
    }
}
