using System.Collections.Immutable;
using System.Globalization;

namespace Assay.Frame;

/// <summary>What is known about a performance metric before anything is measured.</summary>
/// <param name="Name">As scikit-learn calls it: <c>roc_auc</c>.</param>
/// <param name="Title">For people: <c>Area under the ROC curve</c>.</param>
/// <param name="Tasks">The tasks on which it is defined.</param>
/// <param name="GreaterIsBetter">False for losses and errors.</param>
/// <param name="Least">Least value it takes; negative infinity when unbounded.</param>
/// <param name="Greatest">Greatest value it takes; positive infinity when unbounded.</param>
/// <param name="Input">What it is computed from.</param>
public sealed record MetricDefinition(string Name, string Title, ImmutableArray<TaskKind> Tasks, bool GreaterIsBetter, double Least, double Greatest, MetricInput Input)
{
    /// <summary>Whether it is defined on the task.</summary>
    public bool Fits(TaskKind task) => Tasks.Contains(task);

    /// <summary>Whether <paramref name="value"/> reaches <paramref name="threshold"/>: equal reaches; NaN never does.</summary>
    public bool Reaches(double value, double threshold) => GreaterIsBetter ? value >= threshold : value <= threshold;

    /// <summary>Whether <paramref name="value"/> is better than <paramref name="other"/>: NaN is worse than any number.</summary>
    public bool IsBetter(double value, double other) => !double.IsNaN(value) && (double.IsNaN(other) || (GreaterIsBetter ? value > other : value < other));

    /// <summary>The range in words: <c>a number from 0 to 1</c>.</summary>
    public string Range => (double.IsInfinity(Least), double.IsInfinity(Greatest)) switch
    {
        (true, true) => "any number",
        (true, false) => $"a number of at most {Show(Greatest)}",
        (false, true) => $"a number of at least {Show(Least)}",
        _ => $"a number from {Show(Least)} to {Show(Greatest)}",
    };

    private static string Show(double bound) => bound.ToString(CultureInfo.InvariantCulture);
}
