namespace Assay.Release.Settings;

/// <summary>How many people of a role have to approve: an entry of <c>release.approvals</c>.</summary>
public sealed record ApprovalRule
{
    /// <summary>The role, as whoever approves states it: <c>reviewer</c>.</summary>
    public required string Role { get; init; }

    /// <summary>How many, at least; each a person of their own, and none of them whoever asks.</summary>
    public int Count { get; init; } = 1;
}
