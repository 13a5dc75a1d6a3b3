using Assay.Ledger.Records;

namespace Assay.Evidence.Asking;

/// <summary>The record <c>evidence.witness-withdrawal</c>, about a request to a witness: whoever asked takes the link back. It undoes no statement that was made before.</summary>
public sealed record WitnessWithdrawal : IRecordBody<WitnessWithdrawal>
{
    /// <inheritdoc/>
    public static RecordKind Kind { get; } = new("evidence.witness-withdrawal", 1, "A person took back a link by which they had asked somebody to say what they saw.");

    /// <summary>The request's record.</summary>
    public required string Request { get; init; }
}
