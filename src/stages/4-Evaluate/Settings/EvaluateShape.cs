using Assay.Frame;
using Assay.Projects.ProjectFiles.Shapes;

namespace Assay.Evaluate.Settings;

/// <summary>The fields of the section <c>evaluate</c> as the project file may hold them.</summary>
internal static class EvaluateShape
{
    /// <summary>The whole section.</summary>
    public static ObjectShape Section { get; } = ObjectShape.Of(
        "What is looked at in the chosen model, on the test set, and by which gates.",
        FieldShape.Optional("slices", Slices, "Search for parts of the data on which the model does worse."),
        FieldShape.Optional("fairness", Fairness, "Comparison of groups of people."),
        FieldShape.Optional("robustness", Robustness, "Disturbed inputs."),
        FieldShape.Optional("explanation", Explanation, "Importances, dependence, examples."),
        FieldShape.Optional("gates", ListShape.Of(Gate), "Gates on performance, beside the threshold of problem.metric, which is always one.", example: "[{metric: expected_calibration_error, max: 0.05, gate: warn}]"));

    private static ListShape Columns => ListShape.Of(TextShape.Filled, minItems: 1);

    private static ListShape Shares => ListShape.Of(NumberShape.Between(0, 1));

    private static ObjectShape Slices => ObjectShape.Of(
        "Where to look for weak parts.",
        FieldShape.Optional("columns", Columns, "Columns to slice by.", @default: "all features and protected columns"),
        FieldShape.Optional("depth", IntegerShape.Between(1, 2), "Most columns joined in one slice.", @default: "2"),
        FieldShape.Optional("min_rows", IntegerShape.AtLeast(1), "Slices with fewer training rows are not looked at.", @default: "30"));

    private static ObjectShape Fairness => ObjectShape.Of(
        "Which groups are compared, and by which limits.",
        FieldShape.Optional("attributes", ListShape.Of(TextShape.Filled), "Columns that name the groups.", @default: "the protected columns"),
        FieldShape.Optional("min_group", IntegerShape.AtLeast(1), "Groups with fewer test rows are shown, and left out of differences and ratios.", @default: "30"),
        FieldShape.Optional("metrics", ListShape.Of(Limit), "The limits.", example: "[{name: demographic_parity_difference, limit: 0.1, gate: warn}]"));

    private static ObjectShape Limit => ObjectShape.Of(
        "A limit on one fairness measure.",
        FieldShape.Required("name", FairnessNames, "The measure.", example: "demographic_parity_difference"),
        FieldShape.Required("limit", NumberShape.AtLeast(0), "A difference must not be above it, a ratio must not be below it.", example: "0.1"),
        FieldShape.Optional("gate", ChoiceShape.OfEnum<GateKind>(), "Whether a broken limit stops the release, or warns and wants a decision note.", @default: "warn"));

    private static ChoiceShape FairnessNames => ChoiceShape.Of(
        "demographic_parity_difference", "demographic_parity_ratio", "equalized_odds_difference", "equal_opportunity_difference",
        "false_positive_rate_difference", "predictive_parity_difference", "accuracy_difference", "mean_residual_difference", "mae_difference");

    private static ObjectShape Robustness => ObjectShape.Of(
        "How hard the inputs are disturbed.",
        FieldShape.Optional("noise", ListShape.Of(NumberShape.Above(0)), "Standard deviations of the noise, as multiples of each feature's own.", @default: "[0.1, 0.25, 0.5]"),
        FieldShape.Optional("missing", Shares, "Shares of cells that are emptied.", @default: "[0.05, 0.1, 0.2]"),
        FieldShape.Optional("swaps", Shares, "Shares of categorical cells that get another level.", @default: "[0.05, 0.1]"),
        FieldShape.Optional("max_loss", NumberShape.AtLeast(0), "The most that the primary metric may lose on average at any of the levels above; without it there is no gate.", example: "0.05"),
        FieldShape.Optional("gate", ChoiceShape.OfEnum<GateKind>(), "Whether too great a loss stops the release, or warns.", @default: "warn"));

    private static ObjectShape Explanation => ObjectShape.Of(
        "How much work explanations are worth.",
        FieldShape.Optional("repeats", IntegerShape.AtLeast(2), "How often each feature is shuffled for its importance.", @default: "10"));

    private static ObjectShape Gate => ObjectShape.Of(
        "A gate on a performance metric; give min, max or both.",
        FieldShape.Required("metric", ChoiceShape.Of([.. MetricCatalogue.Names]) with { Earlier = MetricCatalogue.Earlier }, "A metric that fits the task.", example: "roc_auc"),
        FieldShape.Optional("min", NumberShape.Any, "The value on the test set must not be below it.", example: "0.75"),
        FieldShape.Optional("max", NumberShape.Any, "The value on the test set must not be above it.", example: "0.05"),
        FieldShape.Optional("gate", ChoiceShape.OfEnum<GateKind>(), "Whether a failed gate stops the release, or warns and wants a decision note.", @default: "block"));
}
