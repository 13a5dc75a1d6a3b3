using System.Collections.Immutable;
using Assay.Ledger.Records;
using Assay.Tracking.Outbox;

namespace Assay.Tracking.Access;

/// <summary>A token that signs a person in was made or taken away. Its secret and its label are not in it.</summary>
/// <param name="Made">Whether it was made; else it was taken away.</param>
/// <param name="Person">Whose it is: a pseudonym.</param>
/// <param name="TokenId">The token's identifier.</param>
/// <param name="Scopes">What it may be used for.</param>
/// <param name="ExpiresAt">Until when it signs in, in milliseconds since 1970.</param>
/// <param name="At">When, in milliseconds since 1970, by the server's clock.</param>
public sealed record TokenChanged(bool Made, string Person, string TokenId, ImmutableArray<string> Scopes, long ExpiresAt, long At) : IRecordBody<TokenChanged>, IAccessTold
{
    /// <inheritdoc/>
    public static RecordKind Kind { get; } = new("access.token", 1, "A token that signs a person in was made or taken away.");

    internal static TokenChanged Of(AccessToken token, bool made, long at) => new(made, token.Person, token.TokenId, token.Grants.Words, token.ExpiresAt, at);

    OutboxEntry IAccessTold.By(string? person) => TrackingRecordKind.Entry(this, person);
}
