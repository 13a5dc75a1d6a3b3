using System.Collections.Immutable;
using Assay.Frame;
using Assay.Monitor.Drift;
using Assay.Monitor.References;
using Assay.Monitor.Windows;
using Assay.Statistics.Calibration;
using Assay.Statistics.Intervals;
using Assay.Statistics.Moments;
using Assay.Tables;

namespace Assay.Monitor.Outcomes;

/// <summary>Measures how well a model did, by the labels that have come.</summary>
internal static class PerformanceWatch
{
    private const int Bins = 10;

    /// <summary>The figures; null without labels and answers.</summary>
    /// <param name="rows">The window.</param>
    /// <param name="reference">What it is compared with: rows, which may have answers and labels too, or what the evaluation found.</param>
    /// <param name="roles">Which columns they are.</param>
    public static RealisedPerformance? Measure(Table rows, Reference reference, ColumnRoles roles)
    {
        if (CalledRows.CallsIn(rows, roles) is not null) return CalledRows.Of(rows, roles) is { } called ? OfClasses(called, rows.RowCount, reference, roles) : null;
        if (LabelledRows.Of(rows, roles) is not { } labelled) return null;
        ImmutableArray<RealisedMetric> before = reference.Rows is { } earlier && LabelledRows.Of(earlier, roles) is { } known ? Metrics(known, roles.Threshold) : [];
        var performance = new RealisedPerformance { LabelledRows = labelled.Answers.Length, Rows = rows.RowCount, Metrics = Beside(Metrics(labelled, roles.Threshold), before, reference, roles) };
        return roles.Positive is null ? performance : WithCalibration(performance, labelled);
    }

    private static RealisedPerformance OfClasses(CalledRows called, int rows, Reference reference, ColumnRoles roles)
    {
        RealisedMetric[] before = reference.Rows is { } earlier && CalledRows.Of(earlier, roles) is { } known ? ClassWatch.Metrics(known) : [];
        var metrics = Beside(ClassWatch.Metrics(called), before, reference, roles);
        return ClassWatch.WithCalibration(new RealisedPerformance { LabelledRows = called.Actual.Length, Rows = rows, Metrics = metrics }, called);
    }

    private static ImmutableArray<RealisedMetric> Beside(IEnumerable<RealisedMetric> metrics, IReadOnlyCollection<RealisedMetric> before, Reference reference, ColumnRoles roles) =>
        [.. metrics.Select(metric => metric with { Reference = before.FirstOrDefault(each => each.Name == metric.Name)?.Value ?? reference.Tested?.Find(metric.Name, roles.Threshold) })];

    private static RealisedPerformance WithCalibration(RealisedPerformance performance, LabelledRows labelled)
    {
        if (labelled.Answers.Any(answer => answer is < 0 or > 1)) return performance;
        return performance with
        {
            CalibrationError = Finite.OrNull(CalibrationError.Expected(ReliabilityCurve.EqualWidth(labelled.Positive, labelled.Answers, Bins))),
            MeanForecast = labelled.Answers.Average(),
            ObservedShare = labelled.Positive.Count(positive => positive) / (double)labelled.Positive.Length,
        };
    }

    private static ImmutableArray<RealisedMetric> Metrics(LabelledRows labelled, double threshold) => labelled.IsBinary ? Binary(labelled, threshold) : Regression(labelled);

    private static ImmutableArray<RealisedMetric> Binary(LabelledRows labelled, double threshold)
    {
        var (actual, scores) = (labelled.Positive, labelled.Answers);
        var area = actual.Any(positive => positive) && actual.Any(positive => !positive) ? DeLong.Of(actual, scores).Area : new Estimate(double.NaN, double.NaN, double.NaN);
        var accuracy = ProportionInterval.Wilson(actual.Where((positive, row) => positive == scores[row] >= threshold).LongCount(), actual.Length);
        double[] losses = [.. actual.Select((positive, row) => Math.Pow(scores[row] - (positive ? 1 : 0), 2))];
        return [Of("roc_auc", area), Of("accuracy", accuracy), Of(MetricCatalogue.BrierScore, MeanInterval.Student(CentralMoments.Of(losses)))];
    }

    private static ImmutableArray<RealisedMetric> Regression(LabelledRows labelled)
    {
        double[] errors = [.. labelled.Answers.Select((answer, row) => answer - labelled.Values[row])];
        var squares = MeanInterval.Student(CentralMoments.Of([.. errors.Select(error => error * error)]));
        return
        [
            Of("mae", MeanInterval.Student(CentralMoments.Of([.. errors.Select(Math.Abs)]))),
            Of("rmse", new Estimate(Math.Sqrt(squares.Value), Math.Sqrt(Math.Max(0, squares.Lower)), Math.Sqrt(squares.Upper))),
            Of("bias", MeanInterval.Student(CentralMoments.Of(errors))),
        ];
    }

    private static RealisedMetric Of(string name, Estimate estimate) => new(name, Finite.OrNull(estimate.Value), Finite.OrNull(estimate.Lower), Finite.OrNull(estimate.Upper));
}
