using System.Collections.Immutable;
using Assay.Kernel;
using Assay.Ledger.Bundles;
using Assay.Ledger.Checkpoints;
using Assay.Ledger.Records;
using Microsoft.AspNetCore.Http;

namespace Assay.Server.Pages.Verify;

/// <summary>A file that came by the form, and what whoever brought it knows from elsewhere.</summary>
internal static class UploadedBundle
{
    /// <summary>The largest file that the page takes, in bytes: 256 MiB. <c>assay verify</c> takes larger ones.</summary>
    public const long MostBytes = 256L << 20;

    /// <summary>Verifies it by the code of <c>assay verify</c>.</summary>
    public static async Task<Outcome<HeldBundle>> VerifyAsync(IFormFile file, string pins, string logKey, CancellationToken cancellation)
    {
        if (file.Length > MostBytes) return TooLarge();
        var trust = TrustOf(pins, logKey);
        if (!trust.Succeeded) return Outcome<HeldBundle>.Failed(trust.Problems);
        var bytes = new byte[file.Length];
        await using (var stream = file.OpenReadStream()) await stream.ReadExactlyAsync(bytes, cancellation);
        var read = BundleReader.Read(bytes);
        return Held(NameOf(file), file.Length, read, read.Succeeded ? BundleVerifier.Verify(read.Value, trust.Value) : new BundleVerification { Problems = read.Problems }, trust.Value);
    }

    private static HeldBundle Held(string name, long size, Outcome<Bundle> read, BundleVerification found, BundleTrust trust)
    {
        string[] strange = [.. trust.PinnedFingerprints.Where(pin => found.Keys.All(key => key.Fingerprint != pin)).Order(StringComparer.Ordinal)];
        var checks = BundleChecks.Of(found, strange);
        if (!found.Holds) return new HeldBundle(name, size, found, checks, []);
        var log = BundleLog.Of(read.Value!);
        var records = log.Leaves.Select(RecordReader.Read).ToImmutableDictionary(record => record.Id, StringComparer.Ordinal);
        var proven = records.Values.Where(record => trust.PinnedFingerprints.Contains(record.KeyId)).Select(record => record.Id).ToImmutableHashSet(StringComparer.Ordinal);
        return new HeldBundle(name, size, found, checks, records) { Evidence = new BundleEvidence(log, BundleVault.Of(read.Value!), proven), Files = HeldFiles.Of(read.Value!, found) };
    }

    /// <summary>What is said of a file that is too large.</summary>
    public static Problem TooLarge() => new("verify.too-large", "The file is larger than this page takes.", "Check it with 'assay verify', which needs no server.") { Expected = "a bundle of at most 256 MiB" };

    private static Outcome<BundleTrust> TrustOf(string pins, string logKey)
    {
        var words = pins.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var problems = words.Where(word => !Digest.TryParse(word, out _)).Select(word => new Problem("verify.fingerprint", "A pin is not a key's fingerprint.", "Give the 64 hexadecimal digits that the key's holder told you.") { Value = word }).ToList();
        var key = logKey.Trim().Length == 0 ? default : VerifierKey.Parse(logKey.Trim());
        if (logKey.Trim().Length > 0) problems.AddRange(key.Problems);
        return Outcome.Unless(problems, () => new BundleTrust { PinnedFingerprints = [.. words.Select(word => Digest.Parse(word).ToString())], LogKey = logKey.Trim().Length == 0 ? null : key.Value });
    }

    private static string NameOf(IFormFile file) => file.FileName.Length is 0 or > 200 ? "the bundle" : file.FileName;
}
