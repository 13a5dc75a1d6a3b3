using System.Collections.Immutable;
using System.Text.Json;
using Assay.Kernel;

namespace Assay.Ledger.Records;

/// <summary>A record read back from the ledger: its place, its header and its body, all parsed from the stored envelope bytes.</summary>
public sealed record RecordEntry
{
    /// <summary>Leaf index, from 0.</summary>
    public required long Index { get; init; }

    /// <summary>RFC 6962 leaf hash of the stored envelope.</summary>
    public required Digest LeafHash { get; init; }

    /// <summary>Time-ordered identifier.</summary>
    public required string Id { get; init; }

    /// <summary>Kind name: <c>train.run</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Version of the kind.</summary>
    public required int Version { get; init; }

    /// <summary>Self-stated time of signing, UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Real, rehearsed or simulated.</summary>
    public required RecordContext Context { get; init; }

    /// <summary>Pseudonymous identifier of the person who acted; the name is sealed.</summary>
    public required string Person { get; init; }

    /// <summary>Fingerprint of the key that signed.</summary>
    public required string KeyId { get; init; }

    /// <summary>Project, if any.</summary>
    public string? Project { get; init; }

    /// <summary>Step, if any.</summary>
    public string? Step { get; init; }

    /// <summary>What it is about.</summary>
    public required ImmutableArray<Subject> Subjects { get; init; }

    /// <summary>The body as JSON.</summary>
    public required JsonElement Body { get; init; }

    /// <summary>The body as its type.</summary>
    /// <exception cref="InvalidOperationException">The record is of another kind or version.</exception>
    public TBody As<TBody>() where TBody : IRecordBody<TBody> =>
        Kind == TBody.Kind.Name && Version == TBody.Kind.Version
            ? Body.Deserialize<TBody>(RecordJson.Options)!
            : throw new InvalidOperationException($"Record {Id} is {Kind} v{Version}, not {TBody.Kind.Name} v{TBody.Kind.Version}.");

    /// <summary>The body as its type; null when the record is of another kind or version, or its body is not of its kind's shape. For records that a stranger may have made.</summary>
    public TBody? TryAs<TBody>() where TBody : class, IRecordBody<TBody>
    {
        if (Kind != TBody.Kind.Name || Version != TBody.Kind.Version) return null;
        try
        {
            return Body.Deserialize<TBody>(RecordJson.Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
