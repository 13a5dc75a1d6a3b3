using Assay.Ledger.Records;

namespace Assay.Retire.Records;

/// <summary>The record <c>retire.acknowledgement</c>, about the notice.</summary>
public sealed record RetireAcknowledgement : IRecordBody<RetireAcknowledgement>
{
    /// <inheritdoc/>
    public static RecordKind Kind { get; } = new("retire.acknowledgement", 1, "A caller of a model has answered the notice that it goes.");

    /// <summary>The plan.</summary>
    public required string Plan { get; init; }

    /// <summary>The notice answered.</summary>
    public required string Notice { get; init; }

    /// <summary>Which of the plan's callers, from 1.</summary>
    public required int Caller { get; init; }

    /// <summary>What they answered, and how that is known.</summary>
    public required Sealed How { get; init; }
}
