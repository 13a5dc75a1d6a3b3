using System.Collections.Immutable;

namespace Assay.Release.Settings;

/// <summary>Puts policies together so that each is kept: of every rule the strictest holds.</summary>
public static class StrictestPolicy
{
    /// <summary>The policy of a project below those of its organisation.</summary>
    /// <param name="project">What the project asks.</param>
    /// <param name="organisation">What is asked above it; none where no organisation's policy is on record.</param>
    public static ReleaseSection Of(ReleaseSection project, IEnumerable<ReleaseSection> organisation) => organisation.Aggregate(project, Of);

    private static ReleaseSection Of(ReleaseSection lower, ReleaseSection upper) => new()
    {
        Approvals = [.. Approvals(lower.Approvals, upper.Approvals)],
        EvaluatedWithinDays = Math.Min(lower.EvaluatedWithinDays, upper.EvaluatedWithinDays),
        ExceptionDays = Math.Min(lower.ExceptionDays, upper.ExceptionDays),
        // What one of them asks for cannot be let go by the other.
        Waived = [.. lower.Waived.Intersect(upper.Waived, StringComparer.Ordinal)],
        OpenFindings = lower.OpenFindings is { } known && upper.OpenFindings is { } other ? (FindingLimit)Math.Min((int)known, (int)other) : lower.OpenFindings ?? upper.OpenFindings,
    };

    private static IEnumerable<ApprovalRule> Approvals(ImmutableArray<ApprovalRule> lower, ImmutableArray<ApprovalRule> upper) =>
        lower.Concat(upper).GroupBy(rule => rule.Role, StringComparer.Ordinal).Select(same => new ApprovalRule { Role = same.Key, Count = same.Max(rule => rule.Count) });
}
