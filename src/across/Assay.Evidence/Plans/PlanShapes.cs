using System.Collections.Immutable;
using System.Text.Json;
using Assay.Evidence.Coverage;
using Assay.Projects.ProjectFiles.Shapes;

namespace Assay.Evidence.Plans;

/// <summary>The fields of the files that say how a standard is assessed.</summary>
internal static class PlanShapes
{
    private const string IdForm = "^[a-z0-9]+(-[a-z0-9]+)*$";
    private const string IdMeaning = "lower-case letters, digits and dashes";

    private static readonly TextShape Id = TextShape.Matching(IdForm, IdMeaning);
    private static readonly FieldShape[] Head =
    [
        FieldShape.Required("standard", Id, "Identifier of the standard that it belongs to.", example: "level-6-ai-engineer"),
        FieldShape.Required("version", IntegerShape.AtLeast(1), "Version of this file.", example: "1"),
        FieldShape.Required("source", TextShape.Filled, "Whose it is, and which edition.", example: "the owner's published plan, edition 1.2"),
    ];

    private static readonly FieldShape[] Rules =
    [
        FieldShape.Optional("minimum_pieces", IntegerShape.AtLeast(1), "Fewest pieces of evidence.", example: "8"),
        FieldShape.Optional("maximum_pieces", IntegerShape.AtLeast(1), "Most pieces of evidence.", example: "20"),
        FieldShape.Optional("maximum_words_per_piece", IntegerShape.AtLeast(1), "Most words in one piece.", example: "500"),
        FieldShape.Optional("maximum_words", IntegerShape.AtLeast(1), "Most words in all.", example: "10000"),
        FieldShape.Optional("media_types", ListShape.Of(TextShape.Matching("^[a-z]+/([a-z0-9.+-]+|\\*)$", "a media type, or one with '*' for all of its kind"), 1), "Files that may be put in.", example: "[application/pdf, \"image/*\"]"),
        FieldShape.Optional("employer_signs", FlagShape.Instance, "Whether the employer has to sign.", example: "true"),
    ];

    /// <summary>An assessment plan.</summary>
    public static ObjectShape AssessmentPlan { get; } = ObjectShape.Of(
        "How a standard is assessed: its methods, and which criteria each covers.",
        [
            .. Head,
            FieldShape.Required("title", TextShape.Filled, "The plan's name.", example: "End-point assessment plan"),
            FieldShape.Required("methods", ListShape.Of(Method, minItems: 1), "The methods, in the owner's order.", example: "[{id: discussion, title: Professional discussion, covers: [K1, S1]}]"),
        ]);

    /// <summary>Portfolio rules.</summary>
    public static ObjectShape PortfolioRules { get; } = ObjectShape.Of(
        "What a portfolio may hold. A rule that is left out is not known, and limits nothing.",
        [.. Head, .. Rules, FieldShape.Optional("assumed", ListShape.Of(new ChoiceShape([.. Rules.Select(rule => rule.Name)])), "Which of these fields nobody published: assumptions.", example: "[media_types]")]);

    /// <summary>A gateway checklist.</summary>
    public static ObjectShape GatewayChecklist { get; } = ObjectShape.Of(
        "What has to hold before a person goes to assessment.",
        [.. Head, FieldShape.Required("items", ListShape.Of(Item, minItems: 1), "In the order in which to show them.", example: "[…]")]);

    private static ObjectShape Method => ObjectShape.Of(
        "One way in which assessors look.",
        FieldShape.Required("id", Id, "Identifier within the plan.", example: "discussion"),
        FieldShape.Required("title", TextShape.Filled, "Its name.", example: "Professional discussion"),
        FieldShape.Required("covers", ListShape.Of(TextShape.Filled, 1), "Codes of the criteria that it covers.", example: "[K1, S1]"));

    private static ObjectShape Item => ObjectShape.Of(
        "One line of the list.",
        FieldShape.Required("id", Id, "Identifier within the list.", example: "confirmed"),
        FieldShape.Required("title", TextShape.Filled, "What has to hold, in words.", example: "Every criterion is confirmed by somebody else"),
        FieldShape.Required("condition", new ChoiceShape(Dashed<GatewayCondition>()), "How it is judged.", example: "every-criterion-at-least"),
        FieldShape.Optional("at_least", new ChoiceShape(Dashed<Support>()), "How far each criterion has to have come; with every-criterion-at-least alone.", example: "confirmed"),
        FieldShape.Optional("assumed", FlagShape.Instance, "Whether nobody published it.", @default: "false"));

    private static ImmutableArray<string> Dashed<TEnum>() where TEnum : struct, Enum => [.. Enum.GetNames<TEnum>().Select(JsonNamingPolicy.KebabCaseLower.ConvertName)];
}
