using Assay.Projects.ProjectFiles;
using Assay.Projects.ProjectFiles.Shapes;

namespace Doors.Tests.New;

/// <summary>The part of the section <c>data</c> that a new project writes.</summary>
public sealed record StandInData : ISection<StandInData>
{
    public static string Path => "data";

    public static ObjectShape Shape { get; } = ObjectShape.Of(
        "Where the data is and what its columns mean.",
        FieldShape.Required("sources", ListShape.Of(TextShape.Filled, minItems: 1), "Paths."),
        FieldShape.Optional("licence", TextShape.Filled, "Licence."),
        FieldShape.Optional("provenance", TextShape.Filled, "Provenance."),
        FieldShape.Optional("retention", TextShape.Filled, "Retention."),
        FieldShape.Required("columns", MapShape.Of("column", Column.OrJust("role")), "Columns."),
        FieldShape.Optional("checks", ListShape.Of(Check), "Checks."));

    private static ObjectShape Column => ObjectShape.Of(
        "A column.",
        FieldShape.Required("role", ChoiceShape.Of("feature", "target", "protected", "id", "time", "excluded"), "Role."),
        FieldShape.Optional("why", TextShape.Filled, "Why."));

    private static ObjectShape Check => ObjectShape.Of(
        "A check.",
        FieldShape.Required("check", TextShape.Filled, "Kind."),
        FieldShape.Optional("column", TextShape.Filled, "Column."),
        FieldShape.Required("gate", ChoiceShape.Of("block", "warn"), "Gate."));

    public required string[] Sources { get; init; }

    public required Dictionary<string, StandInColumn> Columns { get; init; }
}

public sealed record StandInColumn(string Role, string? Why);
