using Assay.Frame;
using Assay.Tables;

namespace Assay.Evaluate.Scoring;

/// <summary>Turns the target column into the numbers that metrics take.</summary>
public static class TargetCoding
{
    /// <summary>One number a row: the index of its class in <paramref name="classes"/> (binary: 1 is the positive one), or the number itself; NaN where it is missing or no class of the model.</summary>
    public static double[] Of(Column target, TaskKind task, IReadOnlyList<string> classes)
    {
        if (task == TaskKind.Regression) return target is NumericColumn numbers ? [.. numbers.Values] : throw new ArgumentException($"The target '{target.Name}' of a regression is not a number.", nameof(target));
        var indices = classes.Select((name, index) => (name, index)).ToDictionary(pair => pair.name, pair => (double)pair.index, StringComparer.Ordinal);
        return [.. Enumerable.Range(0, target.RowCount).Select(row => target.TextAt(row) is { } text && indices.TryGetValue(text, out var index) ? index : double.NaN)];
    }
}
