using System.Collections.Immutable;
using System.Globalization;
using Assay.Reports.Plots;
using Assay.Tracking.Inspect;
using Assay.Tracking.Runs;
using Assay.Tracking.Search;

namespace Assay.Server.Pages.Runs;

/// <summary>A column behind drawn runs: what is measured, and the axis that it stands on.</summary>
/// <param name="Field">What is measured.</param>
/// <param name="Axis">The axis, over the drawn runs.</param>
/// <param name="Choices">The texts that the runs have there, for what is no metric; none when there are too many to choose from.</param>
public sealed record DrawnColumn(RunField Field, ParallelAxis Axis, ImmutableArray<string> Choices)
{
    private const int MostChoices = 50;

    /// <summary>Whether a search can ask for a range of it: of metrics alone, since parameters are texts.</summary>
    public bool IsMetric => Field.Key is { Kind: SearchKeyKind.Metric };

    /// <summary>The column of some runs.</summary>
    public static DrawnColumn Of(RunField field, IReadOnlyList<Run> runs)
    {
        string?[] texts = [.. runs.Select(run => TextOf(field, run))];
        string[] distinct = [.. texts.OfType<string>().Distinct().Order(StringComparer.Ordinal)];
        var axis = ParallelAxis.Of(field.Name, texts);
        if (axis.Ends is not null) distinct = [.. distinct.OrderBy(text => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture))];
        return new DrawnColumn(field, axis, field.Key is { Kind: SearchKeyKind.Parameter } && distinct.Length <= MostChoices ? [.. distinct] : []);
    }

    /// <summary>What a run has there, exactly, as text; null when it has nothing.</summary>
    public static string? TextOf(RunField field, Run run) => field.Of(run) is { } value ? Convert.ToString(value, CultureInfo.InvariantCulture) : null;

    /// <summary>What a run has there as a number; null when it has none.</summary>
    public static double? NumberOf(RunField field, Run run) => double.TryParse(TextOf(field, run), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
