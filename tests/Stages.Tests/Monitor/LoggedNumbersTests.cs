using Assay.Monitor.Drift;
using Assay.Monitor.Logs;
using Assay.Monitor.References;
using Assay.Tables;

namespace Stages.Tests.Monitor;

public class LoggedNumbersTests
{
    private static readonly double[] Rates = [3.1, 3.2, 3.9, 5.3, 10.6];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_column_of_few_values_that_went_through_single_precision_has_not_moved(bool rowsAreAtHand)
    {
        var rows = Of(rate => rate);
        var logged = Of(rate => (float)rate);
        var reference = rowsAreAtHand ? Rows.Exact(rows) : Rows.Stored(rows);
        Effect(reference, logged).ShouldBeGreaterThan(0.1, "it would look as if it had moved");
        Effect(reference, LoggedNumbers.AsIn(reference.Profile, logged)).ShouldBe(0, 1e-12);
    }

    [Fact]
    public void What_really_moved_still_has()
    {
        var reference = Rows.Exact(Of(rate => rate));
        Effect(reference, LoggedNumbers.AsIn(reference.Profile, Of(rate => (float)(rate * 1.3)))).ShouldBeGreaterThan(0.1);
    }

    [Fact]
    public void Every_value_comes_back_as_the_reference_has_it()
    {
        var reference = Rows.Exact(Of(rate => rate));
        LoggedNumbers.AsIn(reference.Profile, Of(rate => (float)rate)).Numeric("rate").Values.ShouldBe(Of(rate => rate).Numeric("rate").Values);
    }

    private static Table Of(Func<double, double> read) => new([new NumericColumn("rate", [.. Enumerable.Range(0, 500).Select(row => read(Rates[row % Rates.Length]))])]);

    private static double Effect(Reference reference, Table rows) => DriftComparer.Compare(reference, rows, ["rate"], new DriftMethod())[0].Effect!.Value;
}
