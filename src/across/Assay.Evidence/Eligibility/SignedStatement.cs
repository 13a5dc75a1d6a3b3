using Assay.Ledger.Records;

namespace Assay.Evidence.Eligibility;

/// <summary>A statement of eligibility that counts for the person who signed it.</summary>
/// <param name="Entry">Its record.</param>
/// <param name="Statement">What it says.</param>
internal sealed record SignedStatement(RecordEntry Entry, EligibilityStatement Statement);
