namespace Assay.Frame;

/// <summary>A role with an interest in the model. Roles, not people's names: records are kept for ever.</summary>
public sealed record Stakeholder
{
    /// <summary>The role: <c>underwriter</c>.</summary>
    public required string Role { get; init; }

    /// <summary>What that role wants of the model.</summary>
    public required string Interest { get; init; }
}
