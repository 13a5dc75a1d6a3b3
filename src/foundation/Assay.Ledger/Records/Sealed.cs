using Assay.Kernel;

namespace Assay.Ledger.Records;

/// <summary>
/// A personal text as an envelope holds it: a commitment to it, HMAC-SHA256 under 32 random bytes over length-prefixed (kind, field, text).
/// The text and its salt (the <see cref="Opening"/>) live together in the vault; without them the commitment says nothing.
/// </summary>
/// <param name="Hmac">The commitment.</param>
public sealed record Sealed(Digest Hmac);
