using System.Collections.Immutable;
using Assay.Evidence.Coverage;

namespace Assay.Evidence.Status;

/// <summary>How a criterion stands.</summary>
/// <param name="Code">The owner's code.</param>
/// <param name="Group">Its group.</param>
/// <param name="Title">Assay's title.</param>
/// <param name="Support">That of its weakest part.</param>
/// <param name="Freshness">That of its oldest part; null when a part has no evidence.</param>
/// <param name="Parts">Its parts.</param>
public sealed record CriterionStatus(string Code, string Group, string Title, Support Support, Freshness? Freshness, ImmutableArray<PartStatus> Parts)
{
    /// <summary>The owner's exact wording, when somebody imported it into this home.</summary>
    public string? Wording { get; init; }
}
