using System.Collections.Immutable;
using static Assay.Frame.MetricInput;
using static Assay.Frame.TaskKind;

namespace Assay.Frame;

/// <summary>Every performance metric that a project may name. Formulas are in Assay.Statistics; here is what framing, selection and gates need to know.</summary>
public static class MetricCatalogue
{
    /// <summary>The metric that needs <c>problem.costs</c>.</summary>
    public const string ExpectedCost = "expected_cost";

    /// <summary>The Brier score, as scikit-learn names it.</summary>
    public const string BrierScore = "brier_score_loss";

    private const double Unbounded = double.PositiveInfinity;

    /// <summary>All metrics, in the order in which to show them.</summary>
    public static ImmutableArray<MetricDefinition> All { get; } =
    [
        More("roc_auc", "Area under the ROC curve", 0, 1, Probabilities, Binary),
        More("average_precision", "Average precision", 0, 1, Probabilities, Binary),
        More("accuracy", "Accuracy", 0, 1, Classes, Binary, Multiclass),
        More("balanced_accuracy", "Balanced accuracy", 0, 1, Classes, Binary, Multiclass),
        More("precision", "Precision", 0, 1, Classes, Binary),
        More("recall", "Recall", 0, 1, Classes, Binary),
        More("specificity", "Specificity", 0, 1, Classes, Binary),
        More("f1", "F1 score", 0, 1, Classes, Binary),
        More("mcc", "Matthews correlation coefficient", -1, 1, Classes, Binary, Multiclass),
        Less("log_loss", "Log loss", Unbounded, Probabilities, Binary, Multiclass),
        Less(BrierScore, "Brier score", 1, Probabilities, Binary),
        Less("expected_calibration_error", "Expected calibration error", 1, Probabilities, Binary),
        Less(ExpectedCost, "Expected cost", Unbounded, Classes, Binary),
        More("f1_macro", "F1 score, mean of classes", 0, 1, Classes, Multiclass),
        More("f1_weighted", "F1 score, weighted by class size", 0, 1, Classes, Multiclass),
        More("roc_auc_ovr", "Area under the ROC curve, one against the rest", 0, 1, Probabilities, Multiclass),
        Less("rmse", "Root mean squared error", Unbounded, Numbers, Regression),
        Less("mae", "Mean absolute error", Unbounded, Numbers, Regression),
        More("r2", "Coefficient of determination", double.NegativeInfinity, 1, Numbers, Regression),
        Less("median_absolute_error", "Median absolute error", Unbounded, Numbers, Regression),
        Less("mape", "Mean absolute percentage error", Unbounded, Numbers, Regression),
    ];

    /// <summary>Names that metrics once had, and have on records of then and in project files of then, with those that they have now.</summary>
    public static ImmutableSortedDictionary<string, string> Earlier { get; } = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, [KeyValuePair.Create("brier", BrierScore), KeyValuePair.Create("brier_score", BrierScore)]);

    private static readonly ImmutableDictionary<string, MetricDefinition> ByName = All.ToImmutableDictionary(metric => metric.Name, StringComparer.Ordinal);

    /// <summary>The names of all metrics.</summary>
    public static IEnumerable<string> Names => All.Select(metric => metric.Name);

    /// <summary>The name that a metric has now: the same, but for a name that it once had.</summary>
    public static string Current(string name) => Earlier.GetValueOrDefault(name, name);

    /// <summary>Values by the names that their metrics have now.</summary>
    public static ImmutableSortedDictionary<string, double> Current(ImmutableSortedDictionary<string, double> values) =>
        values.Keys.Any(Earlier.ContainsKey) ? ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, values.Select(value => KeyValuePair.Create(Current(value.Key), value.Value))) : values;

    /// <summary>The metric of that name, or null.</summary>
    public static MetricDefinition? Find(string name) => ByName.GetValueOrDefault(Current(name));

    /// <summary>The metric of that name, for names that have been validated.</summary>
    /// <exception cref="KeyNotFoundException">There is no such metric.</exception>
    public static MetricDefinition Get(string name) => ByName[Current(name)];

    /// <summary>The metrics that are defined on the task.</summary>
    public static IEnumerable<MetricDefinition> For(TaskKind task) => All.Where(metric => metric.Fits(task));

    private static MetricDefinition More(string name, string title, double least, double greatest, MetricInput input, params TaskKind[] tasks) =>
        new(name, title, [.. tasks], true, least, greatest, input);

    private static MetricDefinition Less(string name, string title, double greatest, MetricInput input, params TaskKind[] tasks) =>
        new(name, title, [.. tasks], false, 0, greatest, input);
}
