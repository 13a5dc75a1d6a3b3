using System.Collections.Immutable;
using Assay.Evaluate.Binning;
using Assay.Statistics.Distances;
using Assay.Statistics.Information;
using Assay.Statistics.MultipleTesting;
using Assay.Tables;

namespace Assay.Evaluate.Shift;

/// <summary>Compares training and test rows column by column, in bins that are decided on the training rows.</summary>
public static class ShiftComparer
{
    private const double Level = 0.05;
    private const int Deciles = 10;

    /// <summary>Makes the record for the columns named; both tables have them.</summary>
    public static ShiftRecord Compare(Table train, Table test, IEnumerable<string> columns)
    {
        var compared = columns.Select(column => Compare(train[column], test[column])).ToArray();
        var corrected = MultipleTests.Correct([.. compared.Select(column => column.PValue ?? double.NaN)], PValueCorrection.BenjaminiHochberg, Level);
        var decided = compared.Select((column, i) => column with { AdjustedPValue = Finite(corrected.Adjusted[i]), Shifted = corrected.Rejected[i] });
        return new ShiftRecord
        {
            TrainRows = train.RowCount,
            TestRows = test.RowCount,
            Level = Level,
            Columns = [.. decided.OrderByDescending(column => column.PopulationStabilityIndex)],
            DoesNotShow = DoesNotShow,
        };
    }

    private static ColumnShift Compare(Column train, Column test)
    {
        var bins = ColumnBins.Learn(train, Deciles);
        var (seen, unseen) = (Counts(bins, train), Counts(bins, test));
        var (trainWeights, testWeights) = (Weights(seen), Weights(unseen));
        var (name, statistic, p) = Test(train, test, seen, unseen);
        return new ColumnShift
        {
            Column = train.Name,
            PopulationStabilityIndex = OrZero(PopulationStabilityIndex.OfCounts(trainWeights, testWeights)),
            JensenShannonDistance = OrZero(JensenShannon.Distance(trainWeights, testWeights, InformationUnit.Bits)),
            Test = name,
            Statistic = Finite(statistic),
            PValue = Finite(p),
            Shifted = false,
            Bins = [.. Shown(bins, seen, unseen, train.RowCount, test.RowCount)],
        };
    }

    private static (string Name, double Statistic, double P) Test(Column train, Column test, long[] seen, long[] unseen)
    {
        if (train is NumericColumn { Type: not ColumnType.Boolean } a && test is NumericColumn b)
        {
            var numbers = KolmogorovSmirnov.Test([.. a.Values.Where(double.IsFinite)], [.. b.Values.Where(double.IsFinite)]);
            return ("Kolmogorov–Smirnov", numbers.Statistic, numbers.PValue);
        }

        var levels = ChiSquareTest.Homogeneity(seen, unseen);
        return ("chi-square", levels.Statistic, levels.PValue);
    }

    private static long[] Counts(ColumnBins bins, Column rows)
    {
        var counts = new long[bins.Labels.Length];
        foreach (var bin in bins.Assign(rows)) counts[bin]++;
        return counts;
    }

    private static IEnumerable<ShareBin> Shown(ColumnBins bins, long[] seen, long[] unseen, int trainRows, int testRows) =>
        Enumerable.Range(0, seen.Length).Where(bin => seen[bin] + unseen[bin] > 0)
            .Select(bin => new ShareBin(bins.Labels[bin], trainRows == 0 ? 0 : (double)seen[bin] / trainRows, testRows == 0 ? 0 : (double)unseen[bin] / testRows));

    private static double[] Weights(long[] counts) => [.. counts.Select(count => (double)count)];

    private static double OrZero(double value) => double.IsFinite(value) ? value : 0;

    private static double? Finite(double value) => double.IsFinite(value) ? value : null;

    private static ImmutableArray<string> DoesNotShow =>
    [
        "Columns were compared one by one: a change in how two columns go together is not seen.",
        "No shift found on these rows does not show that there is none; on very many rows even a shift too small to matter is found.",
        "This compares the test rows with the training rows. It says nothing of the rows that the model will meet in use.",
    ];
}
