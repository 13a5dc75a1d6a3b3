using System.Text;
using Assay.Kernel;
using Assay.Ledger.Envelopes;
using Assay.Ledger.Keys;
using Assay.Ledger.Store;

namespace Assay.Ledger.Bundles;

/// <summary>The files of a bundle but its manifest, and every reason why they cannot be put together.</summary>
internal sealed class BundleContent
{
    private readonly List<ZipEntry> _files = [];
    private readonly List<Problem> _problems = [];
    private readonly KeyRegister _keys = new();
    private readonly DigestReferences _references = new();
    private readonly SealedPlaces _sealed = new();

    private BundleContent()
    {
    }

    /// <summary>The files, in the ordinal order of their names.</summary>
    public static Outcome<List<ZipEntry>> Of(BundleRequest request, BundleSelection selection, string note)
    {
        var content = new BundleContent();
        content._files.Add(new ZipEntry(BundleFiles.Checkpoint, Encoding.UTF8.GetBytes(note)));
        foreach (var key in request.PublicKeys) content._keys.Add(key);
        foreach (var (stored, _) in selection.Records) content.AddRecord(stored);
        content.AddKeys(selection);
        content.AddArtifacts(request);
        content.AddOpenings(request);
        content._files.Sort((a, b) => string.CompareOrdinal(a.Name, b.Name));
        return Outcome.Unless(content._problems, () => content._files);
    }

    private void AddRecord(StoredEnvelope stored)
    {
        var statement = Envelope.Parse(stored.Bytes.Span).Then(envelope => StatementReader.Read(envelope.Payload)).Required;
        _files.Add(new ZipEntry(BundleFiles.Record(stored.Id), stored.Bytes));
        _references.Add(statement.Subjects, statement.Body);
        _sealed.Add(statement);
        if (statement.Kind == KeyEnrolment.Kind.Name) _keys.Announce(statement);
    }

    private void AddKeys(BundleSelection selection)
    {
        foreach (var keyId in selection.Signers)
        {
            if (_keys.Keys.TryGetValue(keyId, out var key)) _files.Add(new ZipEntry(BundleFiles.Key(keyId), key.Encoded));
            else _problems.Add(new Problem("bundle.key-missing", "The public key of a signer is not known.", "Give it, or enrol it in the log.") { Value = keyId });
        }
    }

    private void AddArtifacts(BundleRequest request)
    {
        foreach (var artifact in request.Artifacts.DistinctBy(artifact => artifact.Digest))
        {
            _files.Add(new ZipEntry(BundleFiles.Artifact(artifact.Digest), artifact.Content));
            if (Digest.Of(artifact.Content.Span) != artifact.Digest || !_references.Contains(artifact.Digest))
                _problems.Add(new Problem("bundle.artifact", "An artifact does not have its digest, or no record of the bundle names it.", "Leave it out, or add the record that it belongs to.") { Value = artifact.Digest.ToString() });
        }
    }

    private void AddOpenings(BundleRequest request)
    {
        foreach (var opening in request.Openings.DistinctBy(opening => opening.Commitment.Hmac))
        {
            _files.Add(new ZipEntry(BundleFiles.Opening(opening.Commitment.Hmac), BundledOpening.Write(opening)));
            if (!_sealed.Has(opening) || !Records.Commitments.Holds(opening))
                _problems.Add(new Problem("bundle.opening", "A text to disclose opens no commitment of a record of the bundle.", "Leave it out, or add the record that it belongs to.") { Value = opening.Commitment.Hmac.ToString(), Expected = $"a commitment in {opening.Field} of a record of kind {opening.Kind}" });
        }
    }
}
