using System.Text;
using Assay.Kernel;
using Assay.Ledger.Checkpoints;
using Assay.Ledger.Verification;

namespace Assay.Ledger.Bundles;

/// <summary>
/// Verifies a bundle by itself: no home, no network, no log. Each record's shape, signature and key, its way to the checkpoint's root, the checkpoint's
/// signature, and every digest.
/// </summary>
public static class BundleVerifier
{
    private const string Remedy = "Ask for the bundle again, as 'assay' wrote it.";

    /// <summary>Verifies the bytes of a bundle.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="trust">What is known from elsewhere.</param>
    public static BundleVerification Verify(ReadOnlyMemory<byte> file, BundleTrust trust)
    {
        var read = BundleReader.Read(file);
        return read.Succeeded ? Verify(read.Value, trust) : new BundleVerification { Problems = read.Problems };
    }

    /// <summary>Verifies a bundle that was read.</summary>
    /// <param name="bundle">What was read.</param>
    /// <param name="trust">What is known from elsewhere.</param>
    public static BundleVerification Verify(Bundle bundle, BundleTrust trust)
    {
        var problems = new List<Problem>();
        var logKey = LogKeyOf(bundle, trust, problems);
        var checkpoint = CheckpointOf(bundle, logKey, problems);
        var records = new BundleRecordChecks(bundle);
        problems.AddRange(records.ReadKeys());
        if (checkpoint is not null) problems.AddRange(records.Run(checkpoint.Head));
        // What belongs to which record is known only when all records hold.
        if (problems.Count == 0) problems.AddRange([.. records.CheckOpenings(), .. records.CheckArtifacts()]);
        return new BundleVerification
        {
            Problems = [.. problems],
            Origin = checkpoint?.Origin,
            Head = checkpoint?.Head,
            ContentRoot = bundle.Manifest.ContentRoot(),
            LogKey = logKey?.ToString(),
            LogKeyPinned = trust.LogKey is not null,
            Cosigners = checkpoint is null ? [] : [.. checkpoint.Signatures.Where(line => line.Name != checkpoint.Origin).Select(line => line.Name)],
            Records = records.Held,
            Keys = KeyReports.Of(records.Register, trust.PinnedFingerprints),
            Disclosed = records.Disclosed,
            Sealed = records.SealedTexts - records.Disclosed.Length,
            Artifacts = [.. bundle.Manifest.Files.Where(file => file.Name.StartsWith(BundleFiles.Artifacts, StringComparison.Ordinal))],
        };
    }

    private static VerifierKey? LogKeyOf(Bundle bundle, BundleTrust trust, List<Problem> problems)
    {
        if (trust.LogKey is { } known)
        {
            if (bundle.Manifest.LogKey != known.ToString()) problems.Add(new Problem("bundle.log-key", "The bundle is of another log than the key that was given.", "Check with the log's owner which key is theirs.") { Value = bundle.Manifest.LogKey, Expected = known.ToString() });
            return known;
        }

        var stated = VerifierKey.Parse(bundle.Manifest.LogKey);
        problems.AddRange(stated.Problems);
        return stated.Value;
    }

    private static Checkpoint? CheckpointOf(Bundle bundle, VerifierKey? logKey, List<Problem> problems)
    {
        if (!bundle.Files.TryGetValue(BundleFiles.Checkpoint, out var bytes))
        {
            problems.Add(new Problem("bundle.files", "The bundle has no checkpoint.", Remedy) { Expected = BundleFiles.Checkpoint });
            return null;
        }

        var checkpoint = ReadText(bytes).Then(Checkpoint.Parse);
        if (logKey is not null && checkpoint.Succeeded) problems.AddRange(checkpoint.Value.Verify(logKey).Problems);
        else problems.AddRange(checkpoint.Problems);
        return checkpoint.Value;
    }

    private static Outcome<string> ReadText(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes.Span);
        }
        catch (DecoderFallbackException)
        {
            return new Problem("checkpoint.shape", "The checkpoint is not text.", Remedy) { Place = new Place(File: BundleFiles.Checkpoint) };
        }
    }
}
