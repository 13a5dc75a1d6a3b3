using Assay.Projects.ProjectFiles.Shapes;

namespace Assay.Evidence.Standards;

/// <summary>The fields of a standard's file.</summary>
internal static class StandardShape
{
    private const string IdForm = "^[a-z0-9]+(-[a-z0-9]+)*$";
    private const string IdMeaning = "lower-case letters, digits and dashes";

    /// <summary>The whole file.</summary>
    public static ObjectShape File { get; } = ObjectShape.Of(
        "A standard: its criteria, what counts for each, and what a person still has to add.",
        FieldShape.Required("id", TextShape.Matching(IdForm, IdMeaning), "Identifier of the standard.", example: "level-6-ai-engineer"),
        FieldShape.Required("version", IntegerShape.AtLeast(1), "Version of this file; every tick names it.", example: "1"),
        FieldShape.Required("title", TextShape.Filled, "The standard's name.", example: "Level 6 AI Engineer"),
        FieldShape.Required("kind", ChoiceShape.OfEnum<StandardKind>(), "What it asks about.", example: "competence"),
        FieldShape.Required("source", TextShape.Filled, "Who owns it, and which edition the codes are of.", example: "the programme's published list"),
        FieldShape.Required("freshness", Freshness, "How long evidence stays fresh where a part does not say.", example: "{current_months: 12, stale_months: 36}"),
        FieldShape.Required("criteria", ListShape.Of(Criterion, minItems: 1), "The criteria, in the owner's order.", example: "[…]"));

    private static ObjectShape Freshness => ObjectShape.Of(
        "How long evidence stays fresh, in months.",
        FieldShape.Required("current_months", IntegerShape.Between(1, 600), "Current up to this age.", example: "12"),
        FieldShape.Required("stale_months", IntegerShape.Between(1, 600), "Stale beyond this age; ageing between the two.", example: "36"));

    private static ObjectShape Criterion => ObjectShape.Of(
        "One statement of the standard.",
        FieldShape.Required("code", TextShape.Filled, "The owner's code.", example: "S7"),
        FieldShape.Required("group", TextShape.Filled, "Which of the standard's groups it belongs to.", example: "skill"),
        FieldShape.Required("title", TextShape.Filled, "A short title in our own words.", example: "Test and tune a model's output"),
        FieldShape.Required("parts", ListShape.Of(Part, minItems: 1), "What it joins; each part wants its own evidence.", example: "[…]"));

    private static ObjectShape Part => ObjectShape.Of(
        "One of the things that a criterion joins.",
        FieldShape.Required("id", TextShape.Matching(IdForm, IdMeaning), "Identifier within the criterion.", example: "accuracy"),
        FieldShape.Required("title", TextShape.Filled, "What it asks.", example: "how accurate it is"),
        FieldShape.Optional("rules", ListShape.Of(Rule), "Ways in which records speak for it; any one will do.", example: "[{facts: [evaluate.metrics-with-intervals]}]"),
        FieldShape.Optional("not_shown", TextShape.Filled, "What records that tick it do not show.", example: "whether it is accurate enough for the business"),
        FieldShape.Optional("adds", ListShape.Of(ChoiceShape.OfEnum<Contribution>()), "What a person has to add.", example: "[note]"),
        FieldShape.Required("next", TextShape.Filled, "What to do when it is missing.", example: "assay run, then assay note about the verdict"),
        FieldShape.Optional("cannot_record", TextShape.Filled, "What Assay has no room to record yet.", example: "threat models"),
        FieldShape.Optional("freshness", Freshness, "How long its evidence stays fresh.", example: "{current_months: 6, stale_months: 12}"));

    private static ObjectShape Rule => ObjectShape.Of(
        "One way in which records speak for a part.",
        FieldShape.Required("facts", ListShape.Of(TextShape.Filled, minItems: 1), "Facts, all of which have to be shown.", example: "[evaluate.calibration]"),
        FieldShape.Optional("records", IntegerShape.Between(1, 1000), "How many records have to show each fact.", @default: "1"),
        FieldShape.Optional("projects", IntegerShape.Between(1, 1000), "In how many projects each fact has to be shown.", @default: "1"),
        FieldShape.Optional("months", IntegerShape.Between(1, 120), "In how many calendar months each fact has to be shown.", @default: "1"),
        FieldShape.Optional("repeated", ListShape.Of(TextShape.Filled), "Facts for which records and months are asked, where not for all.", example: "[monitor.drift-compared]"));
}
