namespace Assay.Tracking.Tokens;

/// <summary>A token that signs nobody in any more.</summary>
/// <param name="Name">Whose it was.</param>
/// <param name="Token">Its identifier.</param>
public sealed record RemovedToken(string Name, string Token);
