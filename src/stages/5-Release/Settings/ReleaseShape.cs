using Assay.Projects.ProjectFiles.Shapes;
using Assay.Release.Readiness;

namespace Assay.Release.Settings;

/// <summary>The fields of the section <c>release</c> as the project file may hold them.</summary>
internal static class ReleaseShape
{
    /// <summary>The whole section.</summary>
    public static ObjectShape Section { get; } = ObjectShape.Of(
        "What has to hold before a version goes live.",
        FieldShape.Optional("approvals", ListShape.Of(Approval), "Who has to approve.", @default: "[{role: reviewer, count: 1}]", example: "[{role: reviewer, count: 2}, {role: owner}]"),
        FieldShape.Optional("evaluated_within_days", IntegerShape.Between(1, 3650), "How old the evaluation may be, in days.", @default: "30"),
        FieldShape.Optional("exception_days", IntegerShape.Between(1, 3650), "How long an exception may hold, in days.", @default: "90"),
        FieldShape.Optional("open_findings", ChoiceShape.Of("none", "warning"), "Gravest alert that may be open when a version goes live; left out, alerts are not asked about.", example: "warning"),
        FieldShape.Optional("waived", ListShape.Of(ChoiceShape.Of([.. Checklist.Waivable])), "Items of the checklist that this project does not ask for.", example: "[rollback-rehearsed]"));

    private static ObjectShape Approval => ObjectShape.Of(
        "How many people of a role have to approve.",
        FieldShape.Required("role", TextShape.Filled, "The role, as whoever approves states it.", example: "reviewer"),
        FieldShape.Optional("count", IntegerShape.Between(1, 100), "How many, at least.", @default: "1"));
}
