using System.Collections.Immutable;

namespace Assay.Ledger.Records;

/// <summary>A record about to be signed: what a step or a person wants to state. Id, time, actor and signer are added when it is appended.</summary>
public sealed record RecordDraft
{
    /// <summary>The kind of <see cref="Body"/>.</summary>
    public required RecordKind Kind { get; init; }

    /// <summary>The statement itself.</summary>
    public required IRecordBody Body { get; init; }

    /// <summary>What it is about; at least one.</summary>
    public required ImmutableArray<Subject> Subjects { get; init; }

    /// <summary>
    /// The same key is appended once: step name and input digests for a step's record, a fresh id for a person's statement. (Envelopes
    /// cannot serve: an ECDSA signature differs each time.)
    /// </summary>
    public required string IdempotencyKey { get; init; }

    /// <summary>The project it belongs to, if any.</summary>
    public string? Project { get; init; }

    /// <summary>The step that wrote it, if any: <c>train/run/logistic-1</c>.</summary>
    public string? Step { get; init; }

    /// <summary>Real work unless said otherwise.</summary>
    public RecordContext Context { get; init; } = RecordContext.Live;

    /// <summary>The openings of every <see cref="Sealed"/> field in <see cref="Body"/>.</summary>
    public ImmutableArray<Opening> Openings { get; init; } = [];

    /// <summary>A draft of <paramref name="body"/>'s own kind.</summary>
    public static RecordDraft Of<TBody>(TBody body, string idempotencyKey, params ReadOnlySpan<Subject> subjects) where TBody : IRecordBody<TBody> =>
        new() { Kind = TBody.Kind, Body = body, IdempotencyKey = idempotencyKey, Subjects = [.. subjects] };
}
