using Assay.Kernel;
using Assay.Ledger.Records;
using Assay.Ledger.Store;

namespace Assay.Ledger.Keys;

/// <summary>
/// The record <c>key.enrolment</c>: a public key, whose it is said to be, and from when its signatures count. Signed by the key itself or by one that
/// counts already. It binds a key to a pseudonym; that the pseudonym is a certain human being is for whoever pins the fingerprint to know.
/// </summary>
public sealed record KeyEnrolment : IRecordBody<KeyEnrolment>
{
    /// <inheritdoc/>
    public static RecordKind Kind { get; } = new("key.enrolment", 1, "A public key was bound to a person, and signs for them from a date on.");

    /// <summary>The key: ECDSA on P-256, as DER SubjectPublicKeyInfo.</summary>
    public required ReadOnlyMemory<byte> PublicKey { get; init; }

    /// <summary>SHA-256 of <see cref="PublicKey"/>: the <c>keyid</c> of its signatures.</summary>
    public required Digest Fingerprint { get; init; }

    /// <summary>Pseudonymous identifier of the person.</summary>
    public required string Person { get; init; }

    /// <summary>Signatures stated to be earlier than this do not count.</summary>
    public required DateTimeOffset From { get; init; }

    /// <summary>How the key came to be bound to the person.</summary>
    public required KeyEnrolmentManner How { get; init; }

    /// <summary>The draft that enrols <paramref name="key"/>; appended once, whoever asks how often.</summary>
    public static RecordDraft Draft(IRecordSigner key, string person, DateTimeOffset from, KeyEnrolmentManner how) => Draft(key.PublicKey, person, from, how);

    /// <summary>The draft that enrols a key of which only the public half is here: DER SubjectPublicKeyInfo.</summary>
    public static RecordDraft Draft(ReadOnlyMemory<byte> publicKey, string person, DateTimeOffset from, KeyEnrolmentManner how)
    {
        var fingerprint = Digest.Of(publicKey.Span);
        var body = new KeyEnrolment { PublicKey = publicKey, Fingerprint = fingerprint, Person = person, From = RecordTime.Of(from), How = how };
        return RecordDraft.Of(body, IdempotencyKeyOf(fingerprint), SubjectOf(fingerprint));
    }

    /// <summary>Under which key the log holds the enrolment of a key, if there is one.</summary>
    public static string IdempotencyKeyOf(Digest fingerprint) => $"{Kind.Name}/{fingerprint}";

    /// <summary>A key as the subject of a record.</summary>
    internal static Subject SubjectOf(Digest fingerprint) => new($"key:{fingerprint}", fingerprint);
}
