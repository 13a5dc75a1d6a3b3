using Assay.Evidence.Acts;
using Assay.Ledger.Keys;

namespace Assay.Evidence.Checking;

/// <summary>What somebody said to a claim, or to a bundle of the claimant's evidence.</summary>
/// <param name="Id">The record.</param>
/// <param name="Kind">Its kind: a confirmation, an acceptance, a rejection, or a statement of authenticity.</param>
/// <param name="Person">Who said it.</param>
/// <param name="Attribution">Whether the key that signed counts for them.</param>
/// <param name="Capacity">Of a confirmation or a statement of authenticity: in what capacity, as they state it.</param>
public sealed record CheckedAnswer(string Id, string Kind, string Person, RecordAttribution Attribution, Capacity? Capacity);
