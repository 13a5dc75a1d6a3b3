namespace Assay.Tracking.Access;

/// <summary>A token that was just made.</summary>
/// <param name="Token">What is kept of it.</param>
/// <param name="Text">What its owner signs in with: it can be had here and never again.</param>
public sealed record NewAccessToken(AccessToken Token, string Text)
{
    /// <summary>All but the text.</summary>
    public override string ToString() => $"new {Token}";
}
