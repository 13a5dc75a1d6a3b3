using System.Collections.Immutable;
using System.Text.Json;
using Assay.Kernel;
using Assay.Ledger.Records;

namespace Assay.Ledger.Bundles;

/// <summary>The file <c>bundle.json</c>: what a bundle holds. It is not signed, and nothing rests on it: what it says is checked against the rest.</summary>
public sealed record BundleManifest
{
    /// <summary>The name of this format and version.</summary>
    public const string FormatName = "urn:assay:bundle:v1";

    /// <summary>Always <see cref="FormatName"/>.</summary>
    public required string Format { get; init; }

    /// <summary>The log's verifier key, as C2SP writes it. Compare it with the log's owner by another way.</summary>
    public required string LogKey { get; init; }

    /// <summary>The records, in the order of the log.</summary>
    public required ImmutableArray<BundledProof> Records { get; init; }

    /// <summary>Every other file of the bundle, in the ordinal order of their names.</summary>
    public required ImmutableArray<BundledFile> Files { get; init; }

    /// <summary>
    /// A digest of what the bundle says, whatever head its proofs lead to: SHA-256 over a line <c>digest name</c> for each record, opening and artifact, in the
    /// ordinal order of their names. Two bundles with the same one hold the same.
    /// </summary>
    public Digest ContentRoot() => Digest.Of(string.Concat(Files.Where(file => BundleFiles.IsContent(file.Name)).Select(file => $"{file.Digest} {file.Name}\n")));

    /// <summary>The file's bytes.</summary>
    internal byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, RecordJson.Options);

    /// <summary>Reads the one byte sequence that a manifest can have.</summary>
    internal static Outcome<BundleManifest> Parse(ReadOnlySpan<byte> bytes)
    {
        try
        {
            var manifest = JsonSerializer.Deserialize<BundleManifest>(bytes, RecordJson.Options);
            if (manifest is null || !manifest.IsWhole()) return Unreadable("a part is missing");
            if (!manifest.ToBytes().AsSpan().SequenceEqual(bytes)) return Unreadable("it is not written in the one way that its content can be");
            return manifest.Format == FormatName ? manifest : Unreadable($"its format is '{manifest.Format}'");
        }
        catch (JsonException fault)
        {
            return Unreadable(fault.Message);
        }
    }

    private bool IsWhole() =>
        Format is not null && LogKey is not null && !Records.IsDefault && !Files.IsDefault
        && Records.All(record => record is { Id: not null, Kind: not null, Hashes.IsDefault: false }) && Files.All(file => file?.Name is not null);

    private static Problem Unreadable(string why) =>
        new("bundle.manifest", $"The bundle's manifest cannot be read: {why}.", "Ask for the bundle again; a newer one may want a newer 'assay-verify'.") { Place = new Place(File: BundleFiles.Manifest), Expected = FormatName };
}
