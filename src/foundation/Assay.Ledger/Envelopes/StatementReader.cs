using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Assay.Kernel;
using Assay.Ledger.Records;

namespace Assay.Ledger.Envelopes;

/// <summary>
/// Reads an in-toto Statement strictly: it must be the one byte sequence of what it says. Unknown, missing, doubled or reordered fields, spaces and other
/// spellings of a text are all refused. The body is any JSON; its kind's type reads it.
/// </summary>
public static class StatementReader
{
    private const string PredicatePrefix = "urn:assay:record:";
    private const string Remedy = "Do not rely on it: restore the record from a copy that verifies.";

    private static readonly JsonDocumentOptions Options = new() { AllowDuplicateProperties = false, MaxDepth = 64 };

    /// <summary>Reads the payload of an envelope.</summary>
    /// <returns>The statement, or <c>statement.json</c>, <c>statement.shape</c>, <c>statement.canonical</c>.</returns>
    public static Outcome<Statement> Read(ReadOnlyMemory<byte> payload)
    {
        try
        {
            using var document = JsonDocument.Parse(payload, Options);
            var statement = StatementOf(document.RootElement);
            return StatementWriter.WriteAsRead(statement).Payload.SequenceEqual(payload.Span) ? statement : NotCanonical();
        }
        catch (JsonException fault)
        {
            return new Problem("statement.json", $"The statement is not JSON: {fault.Message}", Remedy);
        }
        catch (Exception fault) when (fault is FormatException or InvalidOperationException or KeyNotFoundException or OverflowException)
        {
            return new Problem("statement.shape", $"The statement does not have the shape of a record: {fault.Message}", Remedy);
        }
    }

    private static Statement StatementOf(JsonElement root)
    {
        Expect(root, "_type", Statement.Type);
        var (kind, version) = KindOf(Text(root, "predicateType"));
        var predicate = root.GetProperty("predicate"u8);
        var signer = predicate.GetProperty("signer"u8);
        return new Statement
        {
            Id = Text(predicate, "id"),
            Kind = kind,
            Version = version,
            At = DateTimeOffset.ParseExact(Text(predicate, "at"), StatementWriter.TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
            Context = ContextOf(Text(predicate, "context")),
            Actor = ActorOf(predicate.GetProperty("actor"u8)),
            KeyId = Digest.Parse(Text(signer, "keyId")).ToString(),
            Attests = Text(signer, "attests") == "session" ? Attestation.Session : Attestation.Actor,
            Project = TextIfAny(predicate, "project"),
            Step = TextIfAny(predicate, "step"),
            IdempotencyKey = Text(predicate, "idempotencyKey"),
            Subjects = SubjectsOf(root.GetProperty("subject"u8)),
            Body = predicate.GetProperty("body"u8).Clone(),
        };
    }

    private static StatementActor ActorOf(JsonElement actor) => new(Text(actor, "person"), SealedOf(actor, "name"), SealedOf(actor, "address"));

    private static Sealed SealedOf(JsonElement actor, string field) => new(Digest.Parse(Text(actor.GetProperty(field), "hmac")));

    private static ImmutableArray<Subject> SubjectsOf(JsonElement list)
    {
        var subjects = ImmutableArray.CreateBuilder<Subject>(list.GetArrayLength());
        foreach (var item in list.EnumerateArray())
            subjects.Add(new Subject(Text(item, "name"), Digest.Parse(Text(item.GetProperty("digest"u8), "sha256"))));
        return subjects.Count > 0 ? subjects.MoveToImmutable() : throw new FormatException("a record is about at least one subject");
    }

    private static (string Kind, int Version) KindOf(string predicateType)
    {
        var at = predicateType.LastIndexOf(":v", StringComparison.Ordinal);
        if (!predicateType.StartsWith(PredicatePrefix, StringComparison.Ordinal) || at <= PredicatePrefix.Length) throw new FormatException($"'{predicateType}' is not a kind of record");
        return (predicateType[PredicatePrefix.Length..at], int.Parse(predicateType.AsSpan(at + 2), NumberStyles.None, CultureInfo.InvariantCulture));
    }

    private static RecordContext ContextOf(string text) => text switch
    {
        "live" => RecordContext.Live,
        "rehearsal" => RecordContext.Rehearsal,
        "simulated" => RecordContext.Simulated,
        _ => throw new FormatException($"'{text}' is not a context"),
    };

    private static void Expect(JsonElement parent, string field, string value)
    {
        if (Text(parent, field) != value) throw new FormatException($"{field} is not '{value}'");
    }

    private static string Text(JsonElement parent, string field) => TextIfAny(parent, field) ?? throw new FormatException($"{field} is missing");

    private static string? TextIfAny(JsonElement parent, string field) =>
        !parent.TryGetProperty(field, out var value) ? null : value.GetString() ?? throw new FormatException($"{field} is null");

    private static Problem NotCanonical() =>
        new("statement.canonical", "The statement is not written in the one way that its content can be.", Remedy) { Expected = "the fields of a record, each once, in their order, without spaces" };
}
