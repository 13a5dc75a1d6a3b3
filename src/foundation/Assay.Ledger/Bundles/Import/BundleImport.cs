using System.Collections.Immutable;
using Assay.Kernel;
using Assay.Ledger.Envelopes;
using Assay.Ledger.Keys;
using Assay.Ledger.Records;
using Assay.Ledger.Store;

namespace Assay.Ledger.Bundles.Import;

/// <summary>
/// Takes the records of a bundle into a log: verified first, then appended as they are, byte for byte, as new leaves, all in one transaction. Doing it twice
/// adds nothing. That a record was in the other log, and where, stays with the bundle: keep it.
/// </summary>
/// <param name="store">The log that takes them in.</param>
/// <param name="vault">Where disclosed texts are kept.</param>
/// <param name="own">Who the home belongs to; null when it has no key yet.</param>
public sealed class BundleImport(ILedgerStore store, IVault vault, OwnKey? own)
{
    private const string Remedy = "Nothing was written. Import the bundle into a home of its own: --home DIR.";

    /// <summary>Verifies a bundle and decides what it adds. Writes nothing.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="trust">What is known from elsewhere.</param>
    /// <param name="cancellation">Stops reading.</param>
    /// <returns>The plan, or whatever verification finds, or <c>import.*</c>.</returns>
    public async Task<Outcome<ImportPlan>> PlanAsync(ReadOnlyMemory<byte> file, BundleTrust trust, CancellationToken cancellation = default)
    {
        var verification = BundleVerifier.Verify(file, trust);
        if (!verification.Holds) return Outcome<ImportPlan>.Failed(verification.Problems);
        var bundle = BundleReader.Read(file).Required;
        var (incoming, conflicts) = await SiftAsync(RecordsOf(bundle), cancellation);
        if (conflicts.Count > 0) return Outcome<ImportPlan>.Failed(conflicts);
        var rules = new ImportRules(await LocalKeys.ReadAsync(store, cancellation), own, incoming);
        return Outcome.Unless(rules.Faults(), () => new ImportPlan
        {
            Verification = verification,
            Artifacts = [.. verification.Artifacts.Select(artifact => new BundleArtifact(artifact.Digest, bundle.Files[artifact.Name]))],
            Openings = OpeningsOf(bundle),
            AlreadyThere = bundle.Manifest.Records.Length - incoming.Length,
            NotCounting = rules.NotCounting,
            Incoming = incoming,
        });
    }

    /// <summary>Keeps the disclosed texts, then appends the records in one transaction. A process that is killed in between can do it again.</summary>
    /// <returns>How many records were added, or <c>import.overtaken</c> when another process appended one of them meanwhile.</returns>
    public async Task<Outcome<int>> CommitAsync(ImportPlan plan, CancellationToken cancellation = default)
    {
        if (!plan.Openings.IsEmpty) await vault.KeepAsync(plan.Openings, cancellation);
        if (plan.Incoming.IsEmpty) return 0;
        var receipt = await store.AppendAsync(new AppendBatch([.. plan.Incoming.Select(record => record.ToEnvelope())]), cancellation);
        var overtaken = receipt.Leaves.Zip(plan.New).Where(pair => pair.First.Id != pair.Second).Select(pair => pair.First.Id).ToList();
        if (overtaken.Count == 0) return plan.Incoming.Length;
        return new Problem("import.overtaken", "Another process appended records under the same keys meanwhile; theirs stand.", "Run the import again: it says what differs.") { Value = overtaken[0] };
    }

    private static List<IncomingRecord> RecordsOf(Bundle bundle) =>
    [
        .. bundle.Manifest.Records.Select(record => bundle.Files[BundleFiles.Record(record.Id)])
            .Select(bytes => new IncomingRecord(bytes, Envelope.Parse(bytes.Span).Then(envelope => StatementReader.Read(envelope.Payload)).Required)),
    ];

    private static ImmutableArray<Opening> OpeningsOf(Bundle bundle) =>
        [.. bundle.Files.Where(file => file.Key.StartsWith(BundleFiles.Openings, StringComparison.Ordinal)).Select(file => BundledOpening.Read(file.Key, file.Value)!)];

    /// <summary>Leaves out what is there already; names what is there otherwise.</summary>
    private async Task<(ImmutableArray<IncomingRecord> New, List<Problem> Conflicts)> SiftAsync(List<IncomingRecord> records, CancellationToken cancellation)
    {
        var standing = await store.FindByIdempotencyKeyAsync([.. records.Select(record => record.Statement.IdempotencyKey)], cancellation);
        var (incoming, conflicts) = (ImmutableArray.CreateBuilder<IncomingRecord>(), new List<Problem>());
        foreach (var record in records)
        {
            var there = standing.GetValueOrDefault(record.Statement.IdempotencyKey) ?? await SameIdAsync(record.Statement.Id, cancellation);
            if (there is null) incoming.Add(record);
            else if (!there.Bytes.Span.SequenceEqual(record.Bytes.Span) && !SaysTheSameOfAKey(record.Statement, there)) conflicts.Add(Conflict(record.Statement, there));
        }

        return (incoming.ToImmutable(), conflicts);
    }

    private async Task<StoredEnvelope?> SameIdAsync(string id, CancellationToken cancellation) => (await store.FindAsync(id, cancellation)).FirstOrDefault(stored => stored.Id == id);

    /// <summary>One key used in two homes is enrolled in each: the enrolment that stands here will do.</summary>
    private static bool SaysTheSameOfAKey(Statement statement, StoredEnvelope there)
    {
        var standing = Envelope.Parse(there.Bytes.Span).Then(envelope => StatementReader.Read(envelope.Payload));
        if (!standing.Succeeded) return false;
        if (KeyRegister.EnrolmentIn(statement) is { } enrolment) return KeyRegister.EnrolmentIn(standing.Value) is { } earlier && (earlier.Fingerprint, earlier.Person) == (enrolment.Fingerprint, enrolment.Person);
        return KeyRegister.RevocationIn(statement) is { } revocation && KeyRegister.RevocationIn(standing.Value) == revocation;
    }

    private static Problem Conflict(Statement statement, StoredEnvelope there)
    {
        var message = KeyRegister.EnrolmentIn(statement) is null
            ? $"Record {statement.Id} ({statement.Kind}): another record stands here under its idempotency key or identifier."
            : $"Record {statement.Id} ({statement.Kind}): this log enrols the same key for another person.";
        return new Problem("import.conflict", message, Remedy) { Value = statement.IdempotencyKey, Expected = $"the envelope of {there.Id} as it stands here" };
    }
}
