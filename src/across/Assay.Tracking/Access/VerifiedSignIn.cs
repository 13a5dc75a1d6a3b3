namespace Assay.Tracking.Access;

/// <summary>A credential that was verified, and is remembered for a while.</summary>
/// <param name="SignIn">Who signed in.</param>
/// <param name="Token">With which token; null with a password.</param>
/// <param name="VerifiedAt">When the secret itself was last looked at.</param>
/// <param name="CheckedAt">When the store was last asked whether anything of the person's changed.</param>
/// <param name="Changes">How often this process had changed anybody's access by then.</param>
internal sealed record VerifiedSignIn(SignIn SignIn, AccessToken? Token, DateTimeOffset VerifiedAt, DateTimeOffset CheckedAt, long Changes);
