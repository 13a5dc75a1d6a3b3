using System.Text.Json;
using Assay.Kernel;
using Assay.Ledger.Records;

namespace Assay.Ledger.Bundles;

/// <summary>A file <c>openings/…json</c> of a bundle: what opens the commitment that the file is named for. It has one byte sequence only.</summary>
internal sealed record BundledOpening
{
    public required string Kind { get; init; }

    public required string Field { get; init; }

    public required ReadOnlyMemory<byte> Salt { get; init; }

    public required string Text { get; init; }

    public required string Person { get; init; }

    public static byte[] Write(Opening opening) =>
        JsonSerializer.SerializeToUtf8Bytes(new BundledOpening { Kind = opening.Kind, Field = opening.Field, Salt = opening.Salt, Text = opening.Text, Person = opening.Person }, RecordJson.Options);

    /// <summary>The opening in a file of that name; null when it is no opening, or opens another commitment.</summary>
    public static Opening? Read(string name, ReadOnlyMemory<byte> file)
    {
        if (!Digest.TryParse(BundleFiles.CommitmentOf(name), out var commitment) || Parse(file.Span) is not { } read) return null;
        var opening = new Opening(new Sealed(commitment), read.Kind, read.Field, read.Salt, read.Text, read.Person);
        return Commitments.Holds(opening) && Write(opening).AsSpan().SequenceEqual(file.Span) ? opening : null;
    }

    private static BundledOpening? Parse(ReadOnlySpan<byte> file)
    {
        try
        {
            var read = JsonSerializer.Deserialize<BundledOpening>(file, RecordJson.Options);
            return read is { Kind: not null, Field: not null, Text: not null, Person: not null } ? read : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
