using System.Collections.Immutable;
using System.Text.Json;
using Assay.Ledger.Records;

namespace Assay.Ledger.Envelopes;

/// <summary>An in-toto Statement (v1) as a record's envelope carries it, read back from its bytes.</summary>
public sealed record Statement
{
    /// <summary>The type of every statement.</summary>
    public const string Type = "https://in-toto.io/Statement/v1";

    /// <summary>The record's time-ordered identifier.</summary>
    public required string Id { get; init; }

    /// <summary>Kind name, of the predicate type.</summary>
    public required string Kind { get; init; }

    /// <summary>Version of the kind, of the predicate type; at least 1.</summary>
    public required int Version { get; init; }

    /// <summary>Self-stated time of signing, UTC, to the millisecond.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Real, rehearsed or simulated.</summary>
    public required RecordContext Context { get; init; }

    /// <summary>Who acted.</summary>
    public required StatementActor Actor { get; init; }

    /// <summary>The fingerprint of the key that signs.</summary>
    public required string KeyId { get; init; }

    /// <summary>What the signature says about the actor.</summary>
    public required Attestation Attests { get; init; }

    /// <summary>Project, if any.</summary>
    public string? Project { get; init; }

    /// <summary>Step, if any.</summary>
    public string? Step { get; init; }

    /// <summary>The key under which the record is appended once.</summary>
    public required string IdempotencyKey { get; init; }

    /// <summary>What it is about; at least one.</summary>
    public required ImmutableArray<Subject> Subjects { get; init; }

    /// <summary>The body as JSON, in the shape of its kind.</summary>
    public required JsonElement Body { get; init; }
}
