using System.Collections.Immutable;
using Assay.Kernel;
using Assay.Projects.ProjectFiles;
using Assay.Projects.ProjectFiles.Shapes;

namespace Across.Tests.Projects;

/// <summary>A section with every kind of shape, and a rule between two fields.</summary>
public sealed record KilnSection : ISection<KilnSection>
{
    public static string Path => "kiln";

    public static ObjectShape Shape { get; } = ObjectShape.Of(
        "How pots are fired.",
        FieldShape.Required("potter", TextShape.Filled, "Who fires them.", example: "Ada"),
        FieldShape.Required("degrees", NumberShape.Above(0), "How hot, in degrees Celsius.", example: "1250.5"),
        FieldShape.Optional("cool_below", NumberShape.AtLeast(0), "When the door may be opened, in degrees Celsius.", @default: "100"),
        FieldShape.Optional("hours", IntegerShape.AtLeast(1), "How long.", @default: "8"),
        FieldShape.Optional("electric", FlagShape.Instance, "Heated by electricity.", @default: "false"),
        FieldShape.Optional("glaze", ChoiceShape.OfEnum<Glaze>(), "What covers them.", @default: "none"),
        FieldShape.Optional("shelves", ListShape.Of(TextShape.Any, minItems: 1), "From the top.", example: "[top, bottom]"),
        FieldShape.Optional("loads", ListShape.Of(ListShape.Of(TextShape.Any)), "What went in, by load."),
        FieldShape.Optional("pots", MapShape.Of("pot", PotShape.OrJust("state")), "Each pot."));

    private static ObjectShape PotShape => ObjectShape.Of(
        "One pot.",
        FieldShape.Required("state", ChoiceShape.Of("raw", "fired"), "Raw or fired."),
        FieldShape.Optional("grams", NumberShape.Above(0), "Weight in grams."));

    public required string Potter { get; init; }

    public required double Degrees { get; init; }

    public double CoolBelow { get; init; } = 100;

    public int Hours { get; init; } = 8;

    public bool Electric { get; init; }

    public Glaze Glaze { get; init; }

    public ImmutableArray<string> Shelves { get; init; } = [];

    public ImmutableDictionary<string, Pot> Pots { get; init; } = ImmutableDictionary<string, Pot>.Empty;

    public static IEnumerable<Problem> Check(KilnSection section, ProjectDraft project)
    {
        if (section.CoolBelow >= section.Degrees) yield return project.Fault("kiln.never-hot", "kiln.cool_below", "The door would open before the kiln is hot.", "Lower it.");
    }
}

public enum Glaze
{
    None,
    TinWhite,
}

public sealed record Pot(string State, double? Grams);
