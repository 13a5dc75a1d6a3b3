using System.Text.Json;
using Assay.Ledger.Records;

namespace Assay.Tracking.Outbox;

/// <summary>A kind of record that tracking writes: how an entry of the outbox becomes a draft.</summary>
public sealed class TrackingRecordKind
{
    private readonly Func<ReadOnlyMemory<byte>, RecordDraft> _draft;

    private TrackingRecordKind(string name, Func<ReadOnlyMemory<byte>, RecordDraft> draft)
    {
        Name = name;
        _draft = draft;
    }

    /// <summary>Name of the kind: <c>tracking.run</c>.</summary>
    public string Name { get; }

    /// <summary>The kind of <typeparamref name="TBody"/>.</summary>
    /// <param name="about">What a record is about. A thing that has no bytes of its own is named by the digest of its name: see <see cref="Named"/>.</param>
    public static TrackingRecordKind Of<TBody>(Func<TBody, Subject> about) where TBody : class, IRecordBody<TBody> => new(TBody.Kind.Name, bytes =>
    {
        var body = JsonSerializer.Deserialize<TBody>(bytes.Span, RecordJson.Options) ?? throw new JsonException($"The body of a {TBody.Kind.Name} is null.");
        return RecordDraft.Of(body, "-", about(body));
    });

    /// <summary>The subject of a record about something that has a name and no bytes: its digest is that of the name in UTF-8.</summary>
    public static Subject Named(string name) => new(name, Kernel.Digest.Of(name));

    /// <summary>An entry of this kind for the outbox.</summary>
    public static OutboxEntry Entry<TBody>(TBody body, string? person) where TBody : class, IRecordBody<TBody> =>
        new(TBody.Kind.Name, JsonSerializer.SerializeToUtf8Bytes(body, RecordJson.Options), person);

    /// <summary>The draft of an entry.</summary>
    /// <param name="body">UTF-8 JSON of the body.</param>
    /// <param name="idempotencyKey">Under which it stands in the ledger once.</param>
    /// <exception cref="JsonException">The bytes are no body of this kind.</exception>
    public RecordDraft Draft(ReadOnlyMemory<byte> body, string idempotencyKey) => _draft(body) with { IdempotencyKey = idempotencyKey };
}
