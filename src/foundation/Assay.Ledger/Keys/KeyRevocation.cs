using Assay.Kernel;
using Assay.Ledger.Records;

namespace Assay.Ledger.Keys;

/// <summary>
/// The record <c>key.revocation</c>: from when a key's signatures no longer count, and why. Signed by a key of the same person, or by a server for them.
/// What the key signed before still verifies: the log keeps it, and <see cref="KeyRules"/> says whether it counts.
/// </summary>
public sealed record KeyRevocation : IRecordBody<KeyRevocation>
{
    /// <inheritdoc/>
    public static RecordKind Kind { get; } = new("key.revocation", 1, "A key's signatures no longer count from a date on.");

    /// <summary>SHA-256 of the key's DER SubjectPublicKeyInfo.</summary>
    public required Digest Fingerprint { get; init; }

    /// <summary>Signatures of this time and later do not count. It may lie before the revocation: when the key is thought to have been lost.</summary>
    public required DateTimeOffset From { get; init; }

    /// <summary>Why.</summary>
    public required KeyRevocationReason Reason { get; init; }

    /// <summary>The draft that revokes a key; appended once for each reason, so that it can be found by the fingerprint.</summary>
    public static RecordDraft Draft(Digest fingerprint, DateTimeOffset from, KeyRevocationReason reason)
    {
        var body = new KeyRevocation { Fingerprint = fingerprint, From = RecordTime.Of(from), Reason = reason };
        return RecordDraft.Of(body, IdempotencyKeyOf(fingerprint, reason), KeyEnrolment.SubjectOf(fingerprint));
    }

    /// <summary>Under which keys the log holds the revocations of a key, if there are any.</summary>
    public static IEnumerable<string> IdempotencyKeysOf(Digest fingerprint) => Enum.GetValues<KeyRevocationReason>().Select(reason => IdempotencyKeyOf(fingerprint, reason));

    /// <summary>Under which key the log holds the revocation of a key for this reason, if there is one.</summary>
    internal static string IdempotencyKeyOf(Digest fingerprint, KeyRevocationReason reason) => $"{Kind.Name}/{fingerprint}/{reason.ToString().ToLowerInvariant()}";
}
