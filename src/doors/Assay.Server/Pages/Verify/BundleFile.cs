using System.Collections.Immutable;
using Assay.Evidence.Adding;
using Assay.Ledger.Records;

namespace Assay.Server.Pages.Verify;

/// <summary>A file that a record of a bundle names by its digest.</summary>
/// <param name="Digest">SHA-256, as the record names it.</param>
/// <param name="Size">Bytes, as it is carried along; as its record states, where it is not.</param>
/// <param name="IsHere">Whether the bundle carries it. Verification found that it then has the bytes that the digest is of.</param>
/// <param name="NamedBy">The first record that names it.</param>
public sealed record BundleFile(string Digest, long Size, bool IsHere, RecordEntry NamedBy)
{
    /// <summary>The files of a bundle: those that it carries, and those that somebody added to their evidence and that it does not.</summary>
    public static ImmutableArray<BundleFile> Of(HeldBundle bundle)
    {
        var records = bundle.Records.Values.OrderBy(record => record.Index).ToList();
        return [.. records.SelectMany(record => Of(bundle, record)).DistinctBy(file => file.Digest)];
    }

    /// <summary>The files that one record names.</summary>
    public static IEnumerable<BundleFile> Of(HeldBundle bundle, RecordEntry record)
    {
        var body = bundle.Found.Artifacts.IsEmpty ? "" : record.Body.GetRawText();
        foreach (var carried in bundle.Found.Artifacts)
        {
            var digest = carried.Digest.ToString();
            if (record.Subjects.Any(subject => subject.Digest == carried.Digest) || body.Contains(digest, StringComparison.Ordinal)) yield return new BundleFile(digest, carried.Size, IsHere: true, record);
        }

        if (record.TryAs<AddedArtifact>() is { } added && bundle.Found.Artifacts.All(carried => carried.Digest != added.Digest)) yield return new BundleFile(added.Digest.ToString(), added.SizeBytes, IsHere: false, record);
    }
}
