using System.Collections.Immutable;
using Assay.Kernel;
using Assay.Projects.ProjectFiles;
using Assay.Projects.ProjectFiles.Shapes;

namespace Assay.Release.Settings;

/// <summary>The section <c>release</c> of <c>assay.yaml</c>: what has to hold before a version goes live. Whatever it does not say is asked for: a project without it wants one reviewer and everything on the checklist.</summary>
public sealed record ReleaseSection : ISection<ReleaseSection>
{
    /// <inheritdoc/>
    public static string Path => "release";

    /// <inheritdoc/>
    public static ObjectShape Shape => ReleaseShape.Section;

    /// <summary>Who has to approve.</summary>
    public ImmutableArray<ApprovalRule> Approvals { get; init; } = [new ApprovalRule { Role = "reviewer" }];

    /// <summary>How old the evaluation may be, in days.</summary>
    public int EvaluatedWithinDays { get; init; } = 30;

    /// <summary>How long an exception may hold, in days.</summary>
    public int ExceptionDays { get; init; } = 90;

    /// <summary>Items of the checklist that this project does not ask for.</summary>
    public ImmutableArray<string> Waived { get; init; } = [];

    /// <summary>Which open findings a version may go live with; null does not ask.</summary>
    public FindingLimit? OpenFindings { get; init; }

    /// <inheritdoc/>
    public static IEnumerable<Problem> Check(ReleaseSection section, ProjectDraft project)
    {
        if (section.Approvals.IsEmpty) yield return project.Fault("release.no-approval", "release.approvals", "Nobody would have to approve.", "Name at least one role, or leave the field out: then one reviewer is asked for.", null, "at least one role");
        foreach (var (index, rule) in section.Approvals.Index())
        {
            if (section.Approvals.Take(index).Any(other => other.Role == rule.Role)) yield return project.Fault("release.role-twice", $"release.approvals[{index}].role", "The role stands there twice.", "Put both together, with a count.", rule.Role, "each role once");
        }
    }
}
