using Assay.Projects.ProjectFiles;
using Assay.Projects.ProjectFiles.Shapes;

namespace Doors.Tests.New;

/// <summary>The part of the section <c>train</c> that a new project writes.</summary>
public sealed record StandInTrain : ISection<StandInTrain>
{
    public static string Path => "train";

    public static ObjectShape Shape { get; } = ObjectShape.Of(
        "What is tried.",
        FieldShape.Optional("seed", IntegerShape.AtLeast(0), "Seed."),
        FieldShape.Optional("split", Split, "Split."),
        FieldShape.Optional("candidates", ListShape.Of(TextShape.Filled, minItems: 1), "Candidates."));

    private static ObjectShape Split => ObjectShape.Of(
        "A split.",
        FieldShape.Required("kind", ChoiceShape.Of("random", "stratified"), "Kind."),
        FieldShape.Optional("test", NumberShape.Inside(0, 1), "Share."),
        FieldShape.Optional("folds", IntegerShape.AtLeast(2), "Folds."),
        FieldShape.Optional("repeats", IntegerShape.AtLeast(1), "Repeats."));
}
