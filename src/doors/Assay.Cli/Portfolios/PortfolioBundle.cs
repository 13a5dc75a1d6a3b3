using System.Collections.Immutable;
using Assay.Cli.Bundles;
using Assay.Cli.Homes;
using Assay.Evidence.Adding;
using Assay.Evidence.Portfolio;
using Assay.Kernel;
using Assay.Ledger.Bundles;
using Assay.Ledger.Checkpoints;
using Assay.Ledger.Records;

namespace Assay.Cli.Portfolios;

/// <summary>Writes the bundle of a portfolio: its records, the person's own texts, the files that they added and the small artifacts of the work; never rows.</summary>
internal static class PortfolioBundle
{
    private const long LargestAdded = 25 * 1024 * 1024;
    private const long LargestOther = 1024 * 1024;

    /// <summary>The bytes, the digest of what it holds, and the head that its proofs lead to in words.</summary>
    public static async Task<Outcome<(byte[] Bytes, Digest ContentRoot, string Head)>> MakeAsync(OpenedHome home, PortfolioContent content, string person, CancellationToken cancellation)
    {
        var request = new BundleRequest { Ids = content.Ids, Openings = content.Openings, Artifacts = [.. Artifacts(home, content.Entries, person)] };
        using var stream = new MemoryStream();
        var written = await new BundleWriter(home.Store, home.Home.LogKey).WriteAsync(request, stream, cancellation);
        var checkpoint = await home.Store.NewestCheckpointAsync(cancellation);
        return written.Map(manifest => (stream.ToArray(), manifest.ContentRoot(), HeadOf(checkpoint)));
    }

    private static string HeadOf(string? note) => note is not null && Checkpoint.Parse(note).Value is { } checkpoint ? $"the log {checkpoint.Origin} with its head of {checkpoint.Size}" : "no log";

    private static IEnumerable<BundleArtifact> Artifacts(OpenedHome home, ImmutableArray<RecordEntry> records, string person)
    {
        foreach (var (record, digest) in new TravellingArtifacts(person, Tables: false, OwnersText: false).Of(records).Where(artifact => home.Artifacts.Contains(artifact.Digest)))
        {
            var path = home.Artifacts.PathOf(digest);
            if (new FileInfo(path).Length <= (record.Kind == AddedArtifact.Kind.Name ? LargestAdded : LargestOther)) yield return new BundleArtifact(digest, File.ReadAllBytes(path));
        }
    }
}
