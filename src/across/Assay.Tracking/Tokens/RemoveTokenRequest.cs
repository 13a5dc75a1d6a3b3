namespace Assay.Tracking.Tokens;

/// <summary>A token that is to sign nobody in any more.</summary>
/// <param name="Name">Whose it is.</param>
/// <param name="Token">Its identifier.</param>
public sealed record RemoveTokenRequest(string Name, string Token);
