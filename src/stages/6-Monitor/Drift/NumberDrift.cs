using Assay.Monitor.References;
using Assay.Statistics.Distances;
using Assay.Statistics.Information;
using Assay.Statistics.Moments;
using Assay.Statistics.Summaries;

namespace Assay.Monitor.Drift;

/// <summary>Compares a column of numbers with its reference: exactly where the reference's rows are at hand, else within bounds from its profile.</summary>
internal static class NumberDrift
{
    private const double SmallestScale = 0.001;

    /// <summary>The comparison; corrected p-values come later.</summary>
    /// <param name="column">The reference.</param>
    /// <param name="sorted">The reference's numbers in increasing order; null when only the profile is known.</param>
    /// <param name="values">The window's numbers, NaN where missing.</param>
    /// <param name="method">How.</param>
    /// <param name="sorter">Sorts the window's numbers.</param>
    public static FeatureDrift Compare(ReferenceColumn column, double[]? sorted, double[] values, DriftMethod method, SampleSorter sorter) =>
        sorted is null ? FromProfile(column, values, method) : Exact(column, sorted, sorter.Sort(values), method);

    private static FeatureDrift Exact(ReferenceColumn column, double[] reference, ReadOnlySpan<double> current, DriftMethod method)
    {
        var test = KolmogorovSmirnov.TestSorted(reference, current);
        var bins = column.Edges.IsEmpty ? null : HistogramBins.OfEdges(column.Edges.AsSpan());
        var figures = new Figures(BoundedValue.Exact(test.Statistic), test.PValue, BoundedValue.Exact(Wasserstein.DistanceSorted(reference, current)), CentralMoments.Of(current).MeanOrNaN);
        return Drift(column, current.Length, figures, bins?.CountSorted(reference) ?? [], bins?.CountSorted(current) ?? [], method);
    }

    private static FeatureDrift FromProfile(ReferenceColumn column, double[] values, DriftMethod method)
    {
        var reference = column.Numbers!;
        var current = QuantileSummary.At(reference.Knots, values);
        var statistic = SummaryDistance.KolmogorovSmirnov(reference, current);
        var p = reference.Count == 0 || current.Count == 0 ? double.NaN : KolmogorovSmirnov.PValueOf(statistic.Value, reference.Count, current.Count);
        var figures = new Figures(statistic, p, SummaryDistance.Wasserstein(reference, current), current.Moments.MeanOrNaN);
        return Drift(column, current.Count, figures, Counts(reference, column), Counts(current, column), method);
    }

    private static double[] Counts(QuantileSummary summary, ReferenceColumn column) => column.Edges.IsEmpty ? [] : SummaryDistance.CountsBetween(summary, column.Edges.AsSpan());

    private static FeatureDrift Drift(ReferenceColumn column, long rows, Figures figures, double[] reference, double[] current, DriftMethod method)
    {
        var numbers = column.Numbers!;
        var interval = KolmogorovSmirnov.Interval(figures.Statistic.Value, numbers.Count, rows, method.Confidence);
        var scale = Math.Max(SmallestScale, numbers.Moments.PopulationStandardDeviation);
        return new FeatureDrift
        {
            Column = column.Name,
            ReferenceRows = numbers.Count,
            Rows = rows,
            Test = "Kolmogorov–Smirnov",
            Statistic = Finite.OrNull(figures.Statistic.Value),
            PValue = Finite.OrNull(figures.PValue),
            Effect = Finite.OrNull(figures.Statistic.Value),
            EffectLow = Finite.OrNull(Math.Max(0.0, interval.Lower - figures.Statistic.ErrorBound)),
            EffectHigh = Finite.OrNull(Math.Min(1.0, interval.Upper + figures.Statistic.ErrorBound)),
            Wasserstein = Finite.OrNull(figures.Wasserstein.Value),
            NormedWasserstein = Finite.OrNull(figures.Wasserstein.Value / scale),
            PopulationStabilityIndex = Finite.OrNull(PopulationStabilityIndex.OfCounts(reference, current)),
            JensenShannonDistance = Finite.OrNull(JensenShannon.Distance(reference, current, InformationUnit.Bits)),
            HellingerDistance = Finite.OrNull(Hellinger.Distance(reference, current)),
            ReferenceMean = Finite.OrNull(numbers.Moments.MeanOrNaN),
            Mean = Finite.OrNull(figures.Mean),
            Counts = ComparedCounts.OfBins(column.Edges, reference, current),
            StatisticErrorBound = Finite.OrNull(figures.Statistic.ErrorBound) ?? 0,
            WassersteinErrorBound = Finite.OrNull(figures.Wasserstein.ErrorBound) ?? 0,
        };
    }

    private readonly record struct Figures(BoundedValue Statistic, double PValue, BoundedValue Wasserstein, double Mean);
}
