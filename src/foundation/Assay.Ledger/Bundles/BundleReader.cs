using System.Collections.Immutable;
using Assay.Kernel;

namespace Assay.Ledger.Bundles;

/// <summary>Reads a bundle's file without believing it: the one shape, known names each once, sizes and digests as the manifest says, nothing left over.</summary>
public static class BundleReader
{
    /// <summary>The largest bundle that is read, in bytes: 1 GiB.</summary>
    public const int LargestSize = StoredZip.LargestSize;

    private const string Remedy = "Ask for the bundle again, as 'assay' wrote it.";

    /// <summary>Reads a bundle from its bytes.</summary>
    /// <returns>The bundle, or <c>bundle.shape</c>, <c>bundle.compressed</c>, <c>bundle.limit</c>, <c>bundle.path</c>, <c>bundle.unknown-file</c>, <c>bundle.duplicate</c>, <c>bundle.manifest</c>, <c>bundle.files</c>, <c>bundle.digest</c>.</returns>
    public static Outcome<Bundle> Read(ReadOnlyMemory<byte> file)
    {
        var zip = StoredZip.Read(file);
        if (!zip.Succeeded) return Outcome<Bundle>.Failed(zip.Problems);
        var entries = zip.Value;
        if (NameFault(entries) is { } fault) return fault;
        if (entries.Count == 0 || entries[0].Name != BundleFiles.Manifest) return new Problem("bundle.manifest", "The bundle does not begin with its manifest.", Remedy) { Expected = BundleFiles.Manifest };
        return BundleManifest.Parse(entries[0].Content.Span).Then(manifest => Match(manifest, entries));
    }

    private static Problem? NameFault(IReadOnlyList<ZipEntry> entries)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            if (BundleFiles.FaultOf(entry.Name) is { } fault) return fault;
            if (!names.Add(entry.Name)) return new Problem("bundle.duplicate", "The bundle has two files of one name.", Remedy) { Value = entry.Name };
        }

        return null;
    }

    private static Outcome<Bundle> Match(BundleManifest manifest, IReadOnlyList<ZipEntry> entries)
    {
        var named = manifest.Files;
        if (FileFaults(named, entries) is { Count: > 0 } faults) return Outcome<Bundle>.Failed(faults);
        for (var i = 0; i < named.Length; i++)
        {
            var content = entries[i + 1].Content;
            if (content.Length != named[i].Size || Digest.Of(content.Span) != named[i].Digest)
                return new Problem("bundle.digest", "A file of the bundle is not the one that its manifest names.", Remedy) { Place = new Place(File: named[i].Name), Value = Digest.Of(content.Span).ToString(), Expected = named[i].Digest.ToString() };
        }

        return new Bundle(manifest, entries.Skip(1).ToDictionary(entry => entry.Name, entry => entry.Content, StringComparer.Ordinal));
    }

    /// <summary>Every file that is named and missing, or there and not named; else their order.</summary>
    private static List<Problem> FileFaults(ImmutableArray<BundledFile> named, IReadOnlyList<ZipEntry> entries)
    {
        var (names, there) = (named.Select(file => file.Name).ToList(), entries.Skip(1).Select(entry => entry.Name).ToList());
        List<Problem> faults =
        [
            .. names.Except(there).Select(name => new Problem("bundle.files", "The bundle lacks a file that its manifest names.", Remedy) { Place = new Place(File: name) }),
            .. there.Except(names).Select(name => new Problem("bundle.files", "The bundle has a file that its manifest does not name.", Remedy) { Place = new Place(File: name) }),
        ];
        if (faults.Count == 0 && !(names.SequenceEqual(there) && names.IsAscending())) faults.Add(new Problem("bundle.files", "The bundle's files are not in the order of their names.", Remedy));
        return faults;
    }

    private static bool IsAscending(this IEnumerable<string> names) => names.Zip(names.Skip(1)).All(pair => string.CompareOrdinal(pair.First, pair.Second) < 0);
}
