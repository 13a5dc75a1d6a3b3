using System.Collections.Immutable;
using Assay.Kernel;
using Assay.Ledger.Checkpoints;
using Assay.Ledger.Proofs;
using Assay.Ledger.Store;

namespace Assay.Ledger.Bundles;

/// <summary>
/// Writes records of a log into one portable file, with everything that it takes to check them without the log: envelopes, inclusion proofs, the newest
/// checkpoint, the log's verifier key, the signers' public keys. The same request of the same log makes the same bytes.
/// </summary>
/// <param name="store">The log.</param>
/// <param name="logKey">The log's verifier key.</param>
public sealed class BundleWriter(ILedgerStore store, VerifierKey logKey)
{
    /// <summary>Writes a bundle; nothing is written when there is a problem.</summary>
    /// <param name="request">What it is to hold.</param>
    /// <param name="destination">Where it goes.</param>
    /// <param name="cancellation">Stops writing.</param>
    /// <returns>The manifest, or <c>bundle.record-missing</c>, <c>bundle.key-missing</c>, <c>bundle.artifact</c>, <c>bundle.opening</c>, <c>checkpoint.*</c>, <c>bundle.empty-log</c>.</returns>
    public async Task<Outcome<BundleManifest>> WriteAsync(BundleRequest request, Stream destination, CancellationToken cancellation = default)
    {
        if (await store.NewestCheckpointAsync(cancellation) is not { } note) return new Problem("bundle.empty-log", "The log has no records yet.", "Run 'assay run' first.");
        var checkpoint = Checkpoint.Verify(note, logKey);
        if (!checkpoint.Succeeded) return Outcome<BundleManifest>.Failed(checkpoint.Problems);
        var selection = new BundleSelection(store);
        foreach (var id in request.Ids)
            if (await selection.AddAsync(id, cancellation) is { } problem) return problem;
        var files = BundleContent.Of(request, selection, note);
        if (!files.Succeeded) return Outcome<BundleManifest>.Failed(files.Problems);
        var manifest = new BundleManifest
        {
            Format = BundleManifest.FormatName,
            LogKey = logKey.ToString(),
            Records = await ProofsAsync(selection, checkpoint.Value.Size, cancellation),
            Files = [.. files.Value.Select(file => new BundledFile(file.Name, file.Content.Length, Digest.Of(file.Content.Span)))],
        };
        StoredZip.Write(destination, [new ZipEntry(BundleFiles.Manifest, manifest.ToBytes()), .. files.Value]);
        return manifest;
    }

    private async Task<ImmutableArray<BundledProof>> ProofsAsync(BundleSelection selection, long size, CancellationToken cancellation)
    {
        var proofs = ImmutableArray.CreateBuilder<BundledProof>();
        foreach (var (stored, entry) in selection.Records)
        {
            var proof = await InclusionProof.BuildAsync(stored.Index, size, store.NodeAsync, cancellation);
            proofs.Add(new BundledProof(stored.Index, entry.Id, entry.Kind, proof.Hashes));
        }

        return proofs.ToImmutable();
    }
}
