using Assay.Evaluate.Scoring;
using Assay.Evaluate.Slices;
using Assay.Kernel;
using Assay.Tables;

namespace Stages.Tests.Evaluate;

public class SliceFinderTests
{
    private static SlicesRecord Find(int rows, Func<Table, int, bool> isHard, int depth = 2)
    {
        var random = new SeededRandom(5);
        var table = Samples.Table(rows, seed: 9);
        var targets = Enumerable.Range(0, rows).Select(_ => random.NextDouble() < 0.5 ? 1.0 : 0).ToArray();
        var probabilities = Enumerable.Range(0, rows).Select(row => Right(targets[row], (isHard(table, row) ? 0.35 : 0.8) + 0.1 * random.NextDouble())).ToArray();
        var scores = ScoredRows.Binary(targets, probabilities, 0.5);
        var test = Enumerable.Range(0, rows).Where(row => row % 3 == 0).ToArray();
        var train = Enumerable.Range(0, rows).Where(row => row % 3 != 0).ToArray();
        return SliceFinder.Find(new SliceInputs
        {
            Train = table.Take(train),
            TrainLosses = RowLoss.Of(scores.Take(train)),
            Test = table.Take(test),
            TestScores = scores.Take(test),
            Columns = ["x", "noise", "kind"],
            Metric = Samples.Accuracy,
            Depth = depth,
            MinRows = 30,
            Seed = 1,
        });
    }

    private static double Right(double target, double probability) => target > 0.5 ? probability : 1 - probability;

    [Fact]
    public void A_planted_slice_of_one_column_is_found_first_and_borne_out()
    {
        var slices = Find(1500, (table, row) => table.Numeric("x").Values[row] < 0.2, depth: 1);
        var weakest = slices.Found[0];
        weakest.Conditions.ShouldHaveSingleItem().Column.ShouldBe("x");
        weakest.AdjustedPValue.ShouldBeLessThan(0.001);
        weakest.BorneOut.ShouldBe(true);
        weakest.TestMetric!.Value!.Value.ShouldBeLessThan(0.3);
    }

    [Fact]
    public void A_planted_slice_of_two_columns_is_found_as_a_pair()
    {
        var slices = Find(3000, (table, row) => table.Numeric("x").Values[row] < 0.2 && table.Categorical("kind").TextAt(row) == "a");
        slices.Found[0].Conditions.Select(condition => condition.Column).ShouldBe(["x", "kind"]);
    }

    [Fact]
    public void Nothing_is_found_where_losses_are_noise() => Find(1500, (_, _) => false).Found.ShouldBeEmpty();

    [Fact]
    public void Equal_losses_find_nothing()
    {
        var table = Samples.Table(200);
        var scores = ScoredRows.Binary(Samples.Repeat(1, 200), Samples.Repeat(0.7, 200), 0.5);
        var slices = SliceFinder.Find(new SliceInputs { Train = table, TrainLosses = RowLoss.Of(scores), Test = table, TestScores = scores, Columns = ["x"], Metric = Samples.Accuracy, Depth = 1, MinRows = 30, Seed = 1 });
        slices.Examined.ShouldBe(5);
        slices.Found.ShouldBeEmpty();
    }

    [Fact]
    public void Slices_with_too_few_rows_are_not_looked_at()
    {
        var found = Find(120, (_, _) => false, depth: 1);
        found.Examined.ShouldBe(2);
        found.FoundCount.ShouldBe(0);
    }
}
