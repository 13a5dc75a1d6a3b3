using System.Collections.Immutable;
using Assay.Frame;
using Assay.Monitor.Windows;

namespace Assay.Monitor.Alerts;

/// <summary>The figures of a window that a rule can look at, by name; those of columns have one value for each.</summary>
public static class WindowFigures
{
    private static readonly ImmutableDictionary<string, Func<MonitorWindow, IEnumerable<(string? Column, double? Value)>>> ByName = new Dictionary<string, Func<MonitorWindow, IEnumerable<(string?, double?)>>>
    {
        ["rows"] = window => One(window.Volume.Rows),
        ["rows_per_hour"] = window => One(window.Volume.RowsPerHour),
        ["error_share"] = window => One(window.Volume.ErrorShare),
        ["latency_95_us"] = window => One(window.Volume.Latency95Microseconds),
        ["latency_99_us"] = window => One(window.Volume.Latency99Microseconds),
        ["out_of_domain_share"] = window => One(window.Volume.OutOfDomainShare),
        ["drifted_features"] = window => One(window.DriftedCount()),
        ["drifted_share"] = window => One(window.DriftedShare()),
        ["classifier_area"] = window => One(window.Whole?.Area),
        ["effect"] = window => window.Features.Select(feature => ((string?)feature.Column, feature.Effect)),
        ["psi"] = window => window.Features.Select(feature => ((string?)feature.Column, feature.PopulationStabilityIndex)),
        ["output_effect"] = window => window.Outputs.Select(output => ((string?)output.Column, output.Effect)),
        ["missing_share"] = window => window.Quality.Select(column => ((string?)column.Column, column.MissingShare)),
        ["missing_growth"] = window => window.Quality.Select(column => ((string?)column.Column, column.MissingGrowthLow)),
        ["new_level_rows"] = window => window.Quality.Select(column => ((string?)column.Column, (double?)column.NewLevelRows)),
        ["out_of_range_rows"] = window => window.Quality.Select(column => ((string?)column.Column, (double?)(column.BelowRange + column.AboveRange))),
        ["not_compared"] = window => One(window.NotCompared.Length),
        ["calibration_error"] = window => One(window.Performance?.CalibrationError),
        ["selection_difference"] = window => window.Groups.Select(group => ((string?)group.Column, group.SelectionDifference)),
        ["opportunity_difference"] = window => window.Groups.Select(group => ((string?)group.Column, group.OpportunityDifference)),
        ["accuracy_difference"] = window => window.Groups.Select(group => ((string?)group.Column, group.AccuracyDifference)),
        ["roc_auc"] = window => Metric(window, "roc_auc"),
        ["accuracy"] = window => Metric(window, "accuracy"),
        ["balanced_accuracy"] = window => Metric(window, "balanced_accuracy"),
        ["log_loss"] = window => Metric(window, "log_loss"),
        ["f1_macro"] = window => Metric(window, "f1_macro"),
        [MetricCatalogue.BrierScore] = window => Metric(window, MetricCatalogue.BrierScore),
        ["mae"] = window => Metric(window, "mae"),
        ["rmse"] = window => Metric(window, "rmse"),
        ["bias"] = window => Metric(window, "bias"),
    }.ToImmutableDictionary(StringComparer.Ordinal);

    /// <summary>The names, sorted.</summary>
    public static IEnumerable<string> Names => ByName.Keys.Order(StringComparer.Ordinal);

    /// <summary>The values of a figure that the window has; a figure that it lacks has none.</summary>
    /// <param name="window">The window.</param>
    /// <param name="figure">One of <see cref="Names"/>, or a name that it once had.</param>
    /// <param name="column">One column; null for all.</param>
    public static IEnumerable<(string? Column, double Value)> Of(MonitorWindow window, string figure, string? column) =>
        from pair in ByName[MetricCatalogue.Current(figure)](window) where pair.Value is not null && (column is null || pair.Column == column) select (pair.Column, pair.Value!.Value);

    private static IEnumerable<(string?, double?)> One(double? value) => [(null, value)];

    private static IEnumerable<(string?, double?)> Metric(MonitorWindow window, string name) => One(window.Performance?.Metrics.FirstOrDefault(metric => metric.Name == name)?.Value);
}
