using System.Collections.Immutable;

namespace Assay.Tracking.Tokens;

/// <summary>A token that was just made.</summary>
/// <param name="Name">Whose it is.</param>
/// <param name="Token">Its identifier.</param>
/// <param name="Scopes">What it may be used for.</param>
/// <param name="ExpiresAt">From when it signs nobody in.</param>
/// <param name="Text">What its owner signs in with: it can be had here and never again.</param>
public sealed record MadeToken(string Name, string Token, ImmutableArray<string> Scopes, DateTimeOffset ExpiresAt, string Text)
{
    /// <summary>All but the text.</summary>
    public override string ToString() => $"token {Token} of {Name}";
}
