using Assay.Kernel;

namespace Assay.Ledger.Bundles;

/// <summary>A sealed text that a bundle discloses: salt and text open the commitment in the record, so the text is what was sealed when the record was signed.</summary>
/// <param name="Record">Identifier of the record.</param>
/// <param name="Field">Dotted path of the field in the record's predicate.</param>
/// <param name="Commitment">The commitment that stands there.</param>
/// <param name="Text">The text.</param>
public sealed record DisclosedText(string Record, string Field, Digest Commitment, string Text);
