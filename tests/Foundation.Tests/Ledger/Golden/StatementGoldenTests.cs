using System.Text;
using System.Text.Json;
using Assay.Kernel;
using Assay.Ledger.Envelopes;
using Assay.Ledger.Keys;
using Assay.Ledger.Records;

namespace Foundation.Tests.Ledger.Golden;

/// <summary>Statements, envelopes and bundles are read for ever: their bytes are committed.</summary>
public sealed class StatementGoldenTests
{
    private const string Folder = "tests/Foundation.Tests/Ledger/Golden";

    private static readonly ReadOnlyMemory<byte> PublicKey = Convert.FromBase64String("MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEa3rXWvQFYpUbcQYd3oCwjVqEY3yWBGTHRnyLbVYU0gHkD0Y8kP1c1c0Gsb8QGFHhOZ8E5SRGxHQ2FPMGQXn7sw==");

    public static TheoryData<string> Names() => [.. Bodies.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_statement_is_written_with_the_bytes_that_were_agreed(string name) => GoldenFile.ShouldBe($"{Folder}/{name}.json", Encoding.UTF8.GetString(Payload(name)));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_statement_that_was_kept_is_read_without_loss(string name)
    {
        var kept = Encoding.UTF8.GetBytes(Repository.Read($"{Folder}/{name}.json"));
        StatementWriter.Write(StatementReader.Read(kept).Required).ShouldBe(kept);
    }

    [Fact]
    public void An_envelope_is_written_with_the_bytes_that_were_agreed() =>
        GoldenFile.ShouldBe($"{Folder}/envelope.json", Encoding.UTF8.GetString(new Envelope(Payload("key.revocation"), Digest.Of(PublicKey.Span).ToString(), new byte[] { 0x30, 0x06, 2, 1, 1, 2, 1, 1 }).ToBytes()));

    private static IReadOnlyDictionary<string, IRecordBody> Bodies { get; } = new Dictionary<string, IRecordBody>
    {
        ["key.enrolment"] = new KeyEnrolment { PublicKey = PublicKey, Fingerprint = Digest.Of(PublicKey.Span), Person = "p-0001", From = At, How = KeyEnrolmentManner.Introduced },
        ["key.revocation"] = new KeyRevocation { Fingerprint = Digest.Of(PublicKey.Span), From = At, Reason = KeyRevocationReason.Compromised },
        ["test.noted"] = new NotedRecord { Text = "é “quoted” \"\\\t </x> \u2028 🜚", Measure = 0.1, Aside = new Sealed(Digest.Of("aside")) },
    };

    private static DateTimeOffset At => new(2026, 1, 2, 3, 4, 5, 67, TimeSpan.Zero);

    private static byte[] Payload(string name) => StatementWriter.Write(new Statement
    {
        Id = "019b7c0e-0000-7000-8000-000000000001",
        Kind = name,
        Version = 1,
        At = At,
        Context = RecordContext.Simulated,
        Actor = new StatementActor("p-0001", new Sealed(Digest.Of("name")), new Sealed(Digest.Of("address"))),
        KeyId = Digest.Of(PublicKey.Span).ToString(),
        Attests = Attestation.Session,
        Project = name == "test.noted" ? "demo" : null,
        Step = name == "test.noted" ? "frame/charter" : null,
        IdempotencyKey = "once",
        Subjects = [new Subject("a.txt", Digest.Of("a")), new Subject("b.txt", Digest.Of("b"))],
        Body = default(JsonElement),
    }, Bodies[name]);
}
