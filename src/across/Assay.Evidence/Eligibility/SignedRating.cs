using Assay.Evidence.Rating;
using Assay.Ledger.Records;

namespace Assay.Evidence.Eligibility;

/// <summary>Another person's rating of a statement, by a key that counts for them.</summary>
/// <param name="Entry">Its record.</param>
/// <param name="Rating">What it says.</param>
internal sealed record SignedRating(RecordEntry Entry, StatementRating Rating);
