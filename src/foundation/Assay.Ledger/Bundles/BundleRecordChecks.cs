using System.Collections.Immutable;
using Assay.Kernel;
using Assay.Ledger.Envelopes;
using Assay.Ledger.Keys;
using Assay.Ledger.Merkle;
using Assay.Ledger.Proofs;
using Assay.Ledger.Records;
using Assay.Ledger.Store;
using Assay.Ledger.Verification;

namespace Assay.Ledger.Bundles;

/// <summary>Checks the records, keys and artifacts of a bundle.</summary>
internal sealed class BundleRecordChecks(Bundle bundle)
{
    private const string Remedy = "Ask for the bundle again, as 'assay' wrote it.";

    private readonly DigestReferences _references = new();
    private readonly SealedPlaces _sealed = new();
    private readonly List<Opening> _openings = [];
    private readonly HashSet<string> _used = new(StringComparer.Ordinal) { BundleFiles.Checkpoint };
    private readonly HashSet<string> _idempotencyKeys = new(StringComparer.Ordinal);
    private readonly List<(BundledRecord Record, DateTimeOffset LatestBefore)> _held = [];

    public KeyRegister Register { get; } = new();

    /// <summary>The records that hold, with their standing after all of them were read: a revocation may reach back.</summary>
    public ImmutableArray<BundledRecord> Held => [.. _held.Select(held => IsRevoked(held.Record, held.LatestBefore) ? held.Record with { Standing = KeyStanding.Revoked } : held.Record)];

    /// <summary>The texts that are disclosed.</summary>
    public ImmutableArray<DisclosedText> Disclosed => _sealed.Disclosed(_openings);

    /// <summary>How many sealed texts the records have.</summary>
    public int SealedTexts => _sealed.Count;

    /// <summary>Makes the carried keys known: each must be the key that its file is named for.</summary>
    public IEnumerable<Problem> ReadKeys()
    {
        foreach (var (name, content) in bundle.Files.Where(file => file.Key.StartsWith(BundleFiles.Keys, StringComparison.Ordinal)))
        {
            if (SignatureKey.TryRead(content, out var key) && name == BundleFiles.Key(key.Fingerprint.ToString())) Register.Add(content);
            else yield return new Problem("bundle.key", "A file is not the key on P-256 that it is named for.", Remedy) { Place = new Place(File: name) };
        }
    }

    /// <summary>Checks every record against the head, in the order of the log.</summary>
    public IEnumerable<Problem> Run(TreeHead head)
    {
        var proofs = bundle.Manifest.Records;
        if (proofs.IsEmpty) yield return new Problem("bundle.empty", "The bundle holds no record.", Remedy);
        if (proofs.Zip(proofs.Skip(1)).Any(pair => pair.First.Index >= pair.Second.Index)) yield return new Problem("bundle.order", "The bundle's records are not in the order of the log.", Remedy);
        var leaves = new ExaminedLeaf?[proofs.Length];
        Parallel.For(0, leaves.Length, i => leaves[i] = Examine(proofs[i]));
        for (var i = 0; i < proofs.Length; i++)
        {
            if (FaultOf(proofs[i], leaves[i], head) is { } fault)
                yield return new FaultyRecord(proofs[i].Index, proofs[i].Id, leaves[i]?.Statement?.Kind ?? proofs[i].Kind, fault).ToProblem();
        }
    }

    /// <summary>Checks that every opening opens a commitment that stands in a record, of its kind and in its field.</summary>
    public IEnumerable<Problem> CheckOpenings()
    {
        foreach (var (name, content) in bundle.Files.Where(file => file.Key.StartsWith(BundleFiles.Openings, StringComparison.Ordinal)).OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            if (BundledOpening.Read(name, content) is { } opening && _sealed.Has(opening))
            {
                _openings.Add(opening);
                _used.Add(name);
            }
            else
            {
                yield return new Problem("bundle.opening", "A disclosed text opens no commitment of a record in the bundle.", Remedy) { Place = new Place(File: name) };
            }
        }
    }

    /// <summary>Checks that every artifact is one that a record names, and that no file is there for nothing.</summary>
    public IEnumerable<Problem> CheckArtifacts()
    {
        foreach (var file in bundle.Manifest.Files)
        {
            if (file.Name.StartsWith(BundleFiles.Artifacts, StringComparison.Ordinal) && file.Name == BundleFiles.Artifact(file.Digest) && _references.Contains(file.Digest)) continue;
            if (!_used.Contains(file.Name) && !file.Name.StartsWith(BundleFiles.Openings, StringComparison.Ordinal)) yield return new Problem("bundle.unknown-file", "A file belongs to no record of the bundle.", Remedy) { Place = new Place(File: file.Name) };
        }
    }

    private ExaminedLeaf? Examine(BundledProof proof)
    {
        if (!bundle.Files.TryGetValue(BundleFiles.Record(proof.Id), out var bytes)) return null;
        var leaf = ExaminedLeaf.Of(new StoredEnvelope(proof.Index, bytes, DerivedTree.LeafHashOf(bytes.Span), proof.Id));
        leaf.CheckSignature(Register.Keys);
        return leaf;
    }

    private Problem? FaultOf(BundledProof proof, ExaminedLeaf? leaf, TreeHead head)
    {
        if (leaf is null) return new Problem("bundle.files", "Its envelope is not in the bundle.", Remedy);
        _used.Add(BundleFiles.Record(proof.Id));
        if (leaf.Fault is not null || leaf.Statement is not { } statement) return leaf.Fault;
        _used.Add(BundleFiles.Key(statement.KeyId));
        _references.Add(statement.Subjects, statement.Body);
        if (statement.Kind != proof.Kind) return new Problem("bundle.kind", "The manifest says that it is of another kind.", Remedy) { Value = proof.Kind, Expected = statement.Kind };
        if (!_idempotencyKeys.Add(statement.IdempotencyKey)) return new Problem("record.duplicate-key", "An earlier record has the same idempotency key.", Remedy) { Value = statement.IdempotencyKey };
        var included = new InclusionProof(proof.Index, head.Size, proof.Hashes).Verify(leaf.Hash, head);
        return included.Succeeded ? Judge(proof, statement) : included.Problems[0];
    }

    private Problem? Judge(BundledProof proof, Statement statement)
    {
        var latestBefore = Register.Latest;
        var standing = Register.Next(statement, proof.Index, out var fault);
        fault ??= StandingFault.Of(standing, statement);
        if (fault is not null) return fault;
        _sealed.Add(statement);
        _held.Add((new BundledRecord(proof.Index, statement.Id, statement.Kind, statement.Version, statement.At, statement.Context, statement.Actor.Person, statement.KeyId, standing, statement.Project), latestBefore));
        return null;
    }

    private bool IsRevoked(BundledRecord record, DateTimeOffset latestBefore) =>
        record.Standing == KeyStanding.Counts && KeyRules.IsRevoked(Register.HistoryOf(record.KeyId)?.Revocation, record.At, latestBefore);
}
