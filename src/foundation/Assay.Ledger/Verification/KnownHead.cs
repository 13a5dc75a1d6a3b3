namespace Assay.Ledger.Verification;

/// <summary>A checkpoint that was kept outside of the log: in the user's state folder, in a report, with a second party.</summary>
/// <param name="Where">Where it was found, for people.</param>
/// <param name="Note">The note as it was kept.</param>
public sealed record KnownHead(string Where, string Note);
