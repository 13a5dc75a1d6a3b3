using Assay.Frame;
using Assay.Projects.ProjectFiles.Shapes;

namespace Assay.Monitor.Settings;

/// <summary>The fields of <c>monitor.retrain</c> as the project file may hold them.</summary>
internal static class RetrainShape
{
    /// <summary>The figures that tell of drift.</summary>
    public static readonly string[] Drift = ["classifier_area", "drifted_features", "drifted_share", "effect", "output_effect", "psi"];

    /// <summary>The figures that tell how well the model did.</summary>
    public static readonly string[] Performance = ["accuracy", "balanced_accuracy", "bias", MetricCatalogue.BrierScore, "calibration_error", "f1_macro", "log_loss", "mae", "rmse", "roc_auc"];

    /// <summary>The whole policy.</summary>
    public static ObjectShape Policy => ObjectShape.Of(
        "When the model is to be trained anew, on what, and how the new one is judged; give max_age_days, drift, performance or alerts, or several.",
        FieldShape.Optional("max_age_days", IntegerShape.Between(1, 3650), "Due when the model is older.", example: "90"),
        FieldShape.Optional("drift", Limit("Due when a figure of drift breaks its limit.", Drift, "drifted_share"), "Due when a figure of drift breaks its limit.", example: "{figure: drifted_share, above: 0.3, windows: 2}"),
        FieldShape.Optional("performance", Limit("Due when a figure of realised performance breaks its limit.", Performance, "roc_auc"), "Due when a figure of realised performance breaks its limit.", example: "{figure: roc_auc, below: 0.7}"),
        FieldShape.Optional("alerts", ListShape.Of(TextShape.Filled, minItems: 1), "Names of alert rules: due while one of their alerts is open.", example: "[ranking]"),
        FieldShape.Optional("learn_from", ChoiceShape.OfEnum<LearnFrom>(), "What the challenger learns from: the training rows and the window's, or the window's alone.", @default: "both"),
        FieldShape.Optional("least_labelled", IntegerShape.Between(20, 100_000_000), "Rows of the window with a label, at least.", @default: "200"),
        FieldShape.Optional("held", NumberShape.Inside(0, 1), "Share of them that both models are compared on and neither learns from.", @default: "0.3"),
        FieldShape.Optional("level", NumberShape.Between(0, 0.5), "p-value at or below which the challenger is better by more than chance.", @default: "0.05"),
        FieldShape.Optional("forgetting", Forgetting, "How much of what the champion knew the challenger may have lost.", example: "{most: 0.02, judged_by: interval}"),
        FieldShape.Optional("ask", Ask, "How Release is asked for a challenger that is to replace the champion; left out, nothing is asked.", example: "{to: production, owner: credit risk}"));

    private static ObjectShape Limit(string what, string[] figures, string example) => ObjectShape.Of(
        $"{what} Give above or below, or both.",
        FieldShape.Required("figure", ChoiceShape.Of(figures) with { Earlier = MetricCatalogue.Earlier }, "The figure of a window that it looks at.", example: example),
        FieldShape.Optional("column", TextShape.Filled, "The column, for a figure of one.", @default: "every column", example: "income"),
        FieldShape.Optional("above", NumberShape.Any, "Broken above it.", example: "0.3"),
        FieldShape.Optional("below", NumberShape.Any, "Broken below it.", example: "0.7"),
        FieldShape.Optional("windows", IntegerShape.Between(1, 1000), "How many windows in a row have to break it, the newest among them.", @default: "1"));

    private static ObjectShape Forgetting => ObjectShape.Of(
        "How much worse than the champion a challenger may be on the rows that the champion was tested on.",
        FieldShape.Optional("most", NumberShape.AtLeast(0), "The most that it may lose, in the unit of the project's metric.", @default: "0.02"),
        FieldShape.Optional("judged_by", ChoiceShape.OfEnum<ForgettingJudge>(), "What of the loss is held against it: the upper end of its 95 % interval, or the loss as measured.", @default: "interval"));

    private static ObjectShape Ask => ObjectShape.Of(
        "How Release is asked.",
        FieldShape.Required("to", TextShape.Filled, "Where the challenger is to go.", example: "production"),
        FieldShape.Optional("strategy", ChoiceShape.Of("recreate", "blue-green", "canary", "shadow", "ab-test"), "How it takes over.", @default: "blue-green"),
        FieldShape.Optional("owner", TextShape.Filled, "The team or role that answers for it; no person's name.", example: "credit risk"),
        FieldShape.Optional("rollback", TextShape.Filled, "The way back, in words.", example: "switch back to the version before"),
        FieldShape.Optional("runbook", TextShape.Filled, "The runbook's file, relative to the project's folder.", example: "runbook.md"));
}
