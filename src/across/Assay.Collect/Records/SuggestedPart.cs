using Assay.Evidence.Acts;
using Assay.Ledger.Records;

namespace Assay.Collect.Records;

/// <summary>A part that collected work may speak for.</summary>
/// <param name="Part">The part.</param>
/// <param name="Score">How near the quoted words come to the part's, as a cosine from 0 to 1: shared words, not shared meaning.</param>
/// <param name="Quote">The words that come nearest.</param>
public sealed record SuggestedPart(PartReference Part, double Score, Sealed Quote);
