using Assay.Ledger.Records;

namespace Assay.Retire.Records;

/// <summary>The record <c>retire.notice</c>, about the plan. It shows that its author says so, not that the caller read it.</summary>
public sealed record RetireNotice : IRecordBody<RetireNotice>
{
    /// <inheritdoc/>
    public static RecordKind Kind { get; } = new("retire.notice", 1, "A caller of a model was told that it goes, and until when they may answer.");

    /// <summary>The plan.</summary>
    public required string Plan { get; init; }

    /// <summary>Which of the plan's callers, from 1.</summary>
    public required int Caller { get; init; }

    /// <summary>What they were told.</summary>
    public required Sealed Message { get; init; }

    /// <summary>From then on the plan may be carried out without their answer.</summary>
    public required DateTimeOffset AnswerBy { get; init; }
}
