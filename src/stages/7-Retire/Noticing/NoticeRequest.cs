namespace Assay.Retire.Noticing;

/// <summary>What the callers of a model are told.</summary>
public sealed record NoticeRequest
{
    /// <summary>The plan; the newest if left out.</summary>
    public string? Plan { get; init; }

    /// <summary>What they were told.</summary>
    public string Message { get; init; } = "";

    /// <summary>The day by which they may answer.</summary>
    public string AnswerBy { get; init; } = "";
}
