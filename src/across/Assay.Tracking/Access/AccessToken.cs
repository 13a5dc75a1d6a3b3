using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Assay.Tracking.Documents;

namespace Assay.Tracking.Access;

/// <summary>A token that signs a person in, for programs. Its text is shown once; of its secret, 32 random bytes, the store keeps the SHA-256.</summary>
/// <param name="TokenId">16 hexadecimal characters.</param>
/// <param name="Person">Whose it is: their pseudonym.</param>
/// <param name="Label">What it is for, for people.</param>
/// <param name="Scope">How much it may of what concerns tracking.</param>
/// <param name="SecretHash">SHA-256 of the secret's bytes, in Base64.</param>
/// <param name="CreationTime">Milliseconds since 1970.</param>
/// <param name="ExpiresAt">From when it signs nobody in, in milliseconds since 1970.</param>
public sealed record AccessToken(string TokenId, string Person, string Label, TokenScope Scope, string SecretHash, long CreationTime, long ExpiresAt)
{
    /// <summary>The words for what it may be used for; null in one that was made before there were words, which reaches as far as its <see cref="Scope"/> everywhere.</summary>
    public ImmutableArray<string>? Scopes { get; init; }

    /// <summary>What it may be used for.</summary>
    [JsonIgnore]
    public TokenScopes Grants => TokenScopes.Kept(Scopes ?? [Scope.ToString().ToLowerInvariant()]);

    /// <summary>All but the hash.</summary>
    public override string ToString() => $"AccessToken {TokenId} '{Label}' of {Person}, {Grants}";

    /// <summary>Whether it still signs in.</summary>
    public bool IsValidAt(DateTimeOffset now) => now.ToUnixTimeMilliseconds() < ExpiresAt;

    internal static AccessToken Of(Document document) => DocumentJson.Read<AccessToken>(document);

    internal Document ToDocument() => new(DocumentKinds.AccessToken, TokenId) { Parent = Person, Order = CreationTime, Body = DocumentJson.Write(this) };
}
