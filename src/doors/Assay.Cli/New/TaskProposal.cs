using System.Globalization;
using Assay.Frame;
using Assay.Kernel;

namespace Assay.Cli.New;

/// <summary>What a target's values suggest: the task, and the measure to begin with.</summary>
/// <param name="Task">Two distinct values: binary. Up to twenty, not fractions: multiclass. Else regression.</param>
/// <param name="Positive">Binary: the rarer value.</param>
/// <param name="Baseline">Baseline kind.</param>
/// <param name="Metric">Metric name.</param>
/// <param name="Threshold">Where the metric's threshold begins.</param>
/// <param name="Why">How the threshold was chosen, for the user to reconsider.</param>
public sealed record TaskProposal(TaskKind Task, string? Positive, string Baseline, string Metric, double Threshold, string Why)
{
    private const int MostIntegerClasses = 20;
    private const int MostTextClasses = 100;

    /// <summary>The proposal for a target, or why there is none.</summary>
    public static Outcome<TaskProposal> For(ColumnSummary target) => target switch
    {
        { Distinct: 0 } => Refuse(target, "new.target-empty", "The target has no values.", "Choose a column with values to predict."),
        { Distinct: 1 } => Refuse(target, "new.target-constant", "The target has one value only, so there is nothing to learn.", "Choose another column, or a table with both kinds of rows.", target.Levels.FirstOrDefault()?.Text),
        { Kind: ColumnKind.Time } => Refuse(target, "new.target-time", "The target is a date or time.", "Derive a number from it (days until, say) and predict that."),
        { Distinct: 2 } => Binary(target),
        { Kind: ColumnKind.Text, Distinct: > MostTextClasses } => Refuse(target, "new.target-text", $"The target is text with {target.Distinct} distinct values.", $"Predict a column with at most {MostTextClasses} classes, or a number."),
        { Kind: ColumnKind.Text } or { Kind: ColumnKind.Integer, Distinct: <= MostIntegerClasses } => Multiclass(target),
        _ => Regression(target),
    };

    private static TaskProposal Binary(ColumnSummary target)
    {
        var rarer = target.Levels.OrderBy(level => level.Rows).ThenByDescending(level => level.Text, StringComparer.Ordinal).First();
        return new(TaskKind.Binary, rarer.Text, "majority", "roc_auc", 0.7, "A starting point: 0.5 is chance, 1 is perfect.");
    }

    private static TaskProposal Multiclass(ColumnSummary target)
    {
        var chance = 1.0 / target.Distinct;
        return new(TaskKind.Multiclass, null, "majority", "balanced_accuracy", Significant(chance + ((1 - chance) / 4)), $"A starting point: a quarter of the way from chance ({Significant(chance).ToString(CultureInfo.InvariantCulture)}) to perfect.");
    }

    private static TaskProposal Regression(ColumnSummary target)
    {
        var deviation = target.StandardDeviation is > 0 and var known && double.IsFinite(known) ? known : 1;
        return new(TaskKind.Regression, null, "mean", "rmse", Significant(0.9 * deviation), $"A starting point: nine tenths of the target's standard deviation ({Significant(deviation).ToString(CultureInfo.InvariantCulture)}), which is what always answering the mean comes to.");
    }

    private static double Significant(double value) => double.Parse(value.ToString("G3", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    private static Problem Refuse(ColumnSummary target, string code, string message, string remedy, string? value = null) =>
        new(code, message, remedy) { Place = new Place(Field: target.Name), Value = value };
}
