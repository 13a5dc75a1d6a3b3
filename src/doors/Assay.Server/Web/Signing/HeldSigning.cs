namespace Assay.Server.Web.Signing;

/// <summary>
/// A signing that is shown before it is done. What is drawn at random and what time it is come from here, both times alike, so that what is signed is, byte for byte, what was shown.
/// </summary>
/// <param name="Seed">32 bytes that nobody can predict: salts are made from them.</param>
/// <param name="At">The time of the showing, for identifiers within what is signed; the record's own time is that of its signature.</param>
/// <param name="Confirmed">Digest of what was shown and confirmed; null where it is to be shown.</param>
public sealed record HeldSigning(byte[] Seed, DateTimeOffset At, string? Confirmed);
