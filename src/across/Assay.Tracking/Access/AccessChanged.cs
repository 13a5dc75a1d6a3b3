using Assay.Ledger.Records;
using Assay.Tracking.Outbox;

namespace Assay.Tracking.Access;

/// <summary>Who may do what was changed. Names, passwords and addresses are not in it: people stand as pseudonyms.</summary>
/// <param name="Change">What happened.</param>
/// <param name="Person">Whose access it is: a pseudonym; null where a lock-out is about nobody who is known.</param>
/// <param name="TargetKind">What a permission is for.</param>
/// <param name="Target">Which one: an experiment's identifier, a registered model's name, a scorer's experiment and name.</param>
/// <param name="Level">The permission's level from now on.</param>
/// <param name="PreviousLevel">The level before.</param>
/// <param name="TokenId">The token's identifier. Tokens have records of their own now: see <see cref="TokenChanged"/>.</param>
/// <param name="Scope">How much the token may; as before.</param>
/// <param name="ExpiresAt">Until when the token signs in, in milliseconds since 1970; as before.</param>
/// <param name="At">When, in milliseconds since 1970, by the server's clock.</param>
public sealed record AccessChanged(
    AccessChangeKind Change, string? Person, AccessTargetKind? TargetKind, string? Target, AccessLevel? Level, AccessLevel? PreviousLevel,
    string? TokenId, TokenScope? Scope, long? ExpiresAt, long At) : IRecordBody<AccessChanged>, IAccessTold
{
    /// <inheritdoc/>
    public static RecordKind Kind { get; } = new("access.change", 1, "Who may sign in, or who may do what, was changed; or attempts to sign in were shut out.");

    internal static AccessChanged Of(AccessChangeKind change, string? person, long at) => new(change, person, null, null, null, null, null, null, null, at);

    internal static AccessChanged Of(AccessChangeKind change, Permission permission, AccessLevel? level, AccessLevel? previous, long at) =>
        Of(change, permission.Person, at) with { TargetKind = permission.Target.Kind, Target = permission.Target.Key, Level = level, PreviousLevel = previous };

    OutboxEntry IAccessTold.By(string? person) => By(person);

    internal OutboxEntry By(string? person) => TrackingRecordKind.Entry(this, person);
}
