using System.Collections.Immutable;
using System.Text.Json;
using Assay.Kernel;
using Assay.Ledger.Records;

namespace Assay.Ledger.Envelopes;

/// <summary>Writes an in-toto Statement: UTF-8 without spaces, its fields in one order, so that a statement has one byte sequence.</summary>
public static class StatementWriter
{
    internal const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    /// <summary>The bytes of a statement with <paramref name="body"/> in the place of its body: for a record about to be signed.</summary>
    /// <param name="header">Everything but the body; its <see cref="Statement.Body"/> is not looked at.</param>
    /// <param name="body">The body, written with <see cref="RecordJson"/>.</param>
    /// <returns>The statement's JSON.</returns>
    public static byte[] Write(Statement header, IRecordBody body) => WriteToSign(header, body).Payload.ToArray();

    /// <summary>The bytes of a statement that was read.</summary>
    public static byte[] Write(Statement statement) => WriteAsRead(statement).Payload.ToArray();

    /// <summary>The same as <see cref="Write(Statement, IRecordBody)"/>, in the thread's own buffer.</summary>
    internal static WrittenStatement WriteToSign(Statement header, IRecordBody body) => StatementBuffer.Write((header, body), static (writer, state) => Write(writer, state.header, state.body));

    /// <summary>The same as <see cref="Write(Statement)"/>, in the thread's own buffer.</summary>
    internal static WrittenStatement WriteAsRead(Statement statement) => StatementBuffer.Write(statement, static (writer, state) => Write(writer, state, null));

    private static Range Write(Utf8JsonWriter writer, Statement statement, IRecordBody? body)
    {
        writer.WriteStartObject();
        writer.WriteString("_type"u8, Statement.Type);
        WriteSubjects(writer, statement.Subjects);
        writer.WriteString("predicateType"u8, new RecordKind(statement.Kind, statement.Version, "").PredicateType);
        writer.WriteStartObject("predicate"u8);
        WriteHeader(writer, statement);
        writer.WritePropertyName("body"u8);
        var start = (int)(writer.BytesCommitted + writer.BytesPending);
        if (body is null) statement.Body.WriteTo(writer);
        else JsonSerializer.Serialize(writer, body, body.GetType(), RecordJson.Options);
        var end = (int)(writer.BytesCommitted + writer.BytesPending);
        writer.WriteEndObject();
        writer.WriteEndObject();
        return start..end;
    }

    private static void WriteSubjects(Utf8JsonWriter writer, ImmutableArray<Subject> subjects)
    {
        writer.WriteStartArray("subject"u8);
        foreach (var subject in subjects)
        {
            writer.WriteStartObject();
            writer.WriteString("name"u8, subject.Name);
            writer.WriteStartObject("digest"u8);
            WriteDigest(writer, "sha256"u8, subject.Digest);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteHeader(Utf8JsonWriter writer, Statement statement)
    {
        writer.WriteString("id"u8, statement.Id);
        Span<byte> time = stackalloc byte[32];
        statement.At.UtcDateTime.TryFormat(time, out var length, TimeFormat, System.Globalization.CultureInfo.InvariantCulture);
        writer.WriteString("at"u8, time[..length]);
        writer.WriteString("context"u8, NameOf(statement.Context));
        WriteActor(writer, statement.Actor);
        writer.WriteStartObject("signer"u8);
        writer.WriteString("keyId"u8, statement.KeyId);
        writer.WriteString("attests"u8, statement.Attests == Attestation.Actor ? "actor"u8 : "session"u8);
        writer.WriteEndObject();
        if (statement.Project is not null) writer.WriteString("project"u8, statement.Project);
        if (statement.Step is not null) writer.WriteString("step"u8, statement.Step);
        writer.WriteString("idempotencyKey"u8, statement.IdempotencyKey);
    }

    private static void WriteActor(Utf8JsonWriter writer, StatementActor actor)
    {
        writer.WriteStartObject("actor"u8);
        writer.WriteString("person"u8, actor.Person);
        WriteSealed(writer, "name", actor.Name);
        WriteSealed(writer, "address", actor.Address);
        writer.WriteEndObject();
    }

    private static void WriteSealed(Utf8JsonWriter writer, string name, Sealed field)
    {
        writer.WriteStartObject(name);
        WriteDigest(writer, "hmac"u8, field.Hmac);
        writer.WriteEndObject();
    }

    private static void WriteDigest(Utf8JsonWriter writer, ReadOnlySpan<byte> name, Digest digest)
    {
        Span<byte> bytes = stackalloc byte[Digest.Size];
        Span<char> hexadecimal = stackalloc char[2 * Digest.Size];
        digest.CopyTo(bytes);
        Convert.TryToHexStringLower(bytes, hexadecimal, out _);
        writer.WriteString(name, hexadecimal);
    }

    private static string NameOf(RecordContext context) => context switch
    {
        RecordContext.Live => "live",
        RecordContext.Rehearsal => "rehearsal",
        _ => "simulated",
    };
}
