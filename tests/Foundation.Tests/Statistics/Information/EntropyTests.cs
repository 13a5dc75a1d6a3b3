using Assay.Statistics.Distances;
using Assay.Statistics.Information;
using CsCheck;

namespace Foundation.Tests.Statistics.Information;

public sealed class EntropyTests
{
    [Fact]
    public void Entropy_and_information_about_itself_agree_with_deequ()
    {
        var @case = ReferenceCase.Load("dq.deequ_entropy");
        @case.ShouldMatch("entropy", Entropy.Of(@case.Numbers("counts")));
        @case.ShouldMatch("mutual_information_self", MutualInformation.Of(new ContingencyTable(2, 2, [3, 0, 0, 1])));
    }

    [Fact]
    public void Entropy_lies_between_nothing_and_the_logarithm_of_the_categories() =>
        Gen.Double[0.001, 10].Array[1, 20].Sample(counts => Entropy.Of(counts).ShouldBeInRange(0.0, Math.Log(counts.Length) + 1e-12));

    [Fact]
    public void Equal_shares_have_whole_bits() => Entropy.Of([5, 5, 5, 5], InformationUnit.Bits).ShouldBe(2.0, 1e-15);

    [Fact]
    public void One_category_holds_no_information_and_none_is_undefined()
    {
        Entropy.Of([7, 0]).ShouldBe(0.0);
        Entropy.Of([0, 0]).ShouldBe(double.NaN);
        Entropy.Of([]).ShouldBe(double.NaN);
        MutualInformation.Of(new ContingencyTable(1, 1, [0])).ShouldBe(double.NaN);
    }

    [Fact]
    public void Information_is_what_the_entropies_have_in_common() =>
        Gen.Long[0, 50].Array[6].Where(counts => counts.Sum() > 0).Sample(counts =>
        {
            var table = new ContingencyTable(2, 3, counts);
            double[] rows = [.. Enumerable.Range(0, 2).Select(i => (double)table.RowTotal(i))];
            double[] columns = [.. Enumerable.Range(0, 3).Select(j => (double)table.ColumnTotal(j))];
            double[] cells = [.. counts.Select(c => (double)c)];
            MutualInformation.Of(table).ShouldBe(Entropy.Of(rows) + Entropy.Of(columns) - Entropy.Of(cells), 1e-12);
        });
}
