using System.Text.RegularExpressions;
using Assay.Kernel;

namespace Assay.Ledger.Bundles;

/// <summary>The names that files of a bundle have. There are no others, so no name can lead out of a folder.</summary>
internal static partial class BundleFiles
{
    public const string Manifest = "bundle.json";

    public const string Checkpoint = "checkpoint.txt";

    public const string Keys = "keys/";

    public const string Artifacts = "artifacts/";

    public const string Openings = "openings/";

    public static string Opening(Digest commitment) => $"{Openings}{commitment}.json";

    /// <summary>The commitment that the name of an opening's file names; null for another file.</summary>
    public static string? CommitmentOf(string name) => name.StartsWith(Openings, StringComparison.Ordinal) ? name[Openings.Length..^".json".Length] : null;

    public static string Record(string id) => $"records/{id}.json";

    public static string Key(string fingerprint) => $"{Keys}{fingerprint}.der";

    public static string Artifact(Digest digest) => $"{Artifacts}{digest}";

    /// <summary>Whether a file is what the bundle says, and not what proves it.</summary>
    public static bool IsContent(string name) => name.StartsWith("records/", StringComparison.Ordinal) || name.StartsWith(Openings, StringComparison.Ordinal) || name.StartsWith(Artifacts, StringComparison.Ordinal);

    public static bool IsKnown(string name) => Known().IsMatch(name);

    /// <summary>What is wrong with a name, or null.</summary>
    public static Problem? FaultOf(string name)
    {
        if (IsKnown(name)) return null;
        var leadsOut = name.StartsWith('/') || name.Contains('\\') || name.Contains(':') || name.Split('/').Contains("..");
        return leadsOut
            ? new Problem("bundle.path", "The bundle has a file whose name leads out of its folder.", "Do not unpack it: it was made to do harm.") { Value = name }
            : new Problem("bundle.unknown-file", "The bundle has a file that no bundle has.", "Ask for the bundle again, as 'assay' wrote it.") { Value = name, Expected = "the manifest, checkpoint.txt, records/, keys/, openings/ and artifacts/" };
    }

    [GeneratedRegex(@"\A(bundle\.json|checkpoint\.txt|records/[0-9a-f-]{36}\.json|keys/[0-9a-f]{64}\.der|artifacts/[0-9a-f]{64}|openings/[0-9a-f]{64}\.json)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Known();
}
