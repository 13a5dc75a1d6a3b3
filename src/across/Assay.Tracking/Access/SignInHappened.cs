using Assay.Ledger.Records;
using Assay.Tracking.Outbox;

namespace Assay.Tracking.Access;

/// <summary>Somebody signed in or out, or failed to. Names, addresses and secrets are not in it: people stand as pseudonyms, and attempts under names that nobody has are counted together.</summary>
/// <param name="Outcome">What came of it.</param>
/// <param name="Person">Who: a pseudonym; null for failures under names or with tokens that nobody has.</param>
/// <param name="Manner">With what; null where it ended, or failed.</param>
/// <param name="TokenId">With which token: its identifier.</param>
/// <param name="Count">How many times since <paramref name="Since"/>: more than 1 for failures alone.</param>
/// <param name="Since">The first of them, in milliseconds since 1970, by the server's clock.</param>
/// <param name="At">The last of them.</param>
public sealed record SignInHappened(SignInOutcome Outcome, string? Person, SignInManner? Manner, string? TokenId, int Count, long Since, long At) : IRecordBody<SignInHappened>
{
    /// <inheritdoc/>
    public static RecordKind Kind { get; } = new("access.sign-in", 1, "Somebody signed in to a server or out of it, a session was ended, or attempts failed.");

    internal OutboxEntry By(string? person) => TrackingRecordKind.Entry(this, person);
}
