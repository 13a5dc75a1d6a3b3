using Assay.Statistics.Fairness;

namespace Foundation.Tests.Statistics.Fairness;

public sealed class GroupLabelsTests
{
    [Fact]
    public void Crossing_attributes_makes_a_group_of_every_combination_that_occurs()
    {
        var afam = GroupLabels.Of(["yes", "no", "no", "yes"]);
        var single = GroupLabels.Of(["no", "no", "yes", "no"]);
        var crossed = GroupLabels.Cross(("afam", afam), ("single", single));
        crossed.Names.ShouldBe(["afam = no, single = no", "afam = no, single = yes", "afam = yes, single = no"]);
        crossed.Codes.ShouldBe([2, 0, 1, 2]);
    }

    [Fact]
    public void A_missing_value_is_a_group_of_its_own()
    {
        var labels = GroupLabels.Of([0, -1, 1], ["a", "b"]);
        labels.Names.ShouldBe(["a", "b", GroupLabels.Missing]);
        labels.Codes.ShouldBe([0, 2, 1]);
        GroupLabels.Of(["x", null]).Names.ShouldBe(["x", GroupLabels.Missing]);
    }

    [Fact]
    public void A_code_without_a_name_is_misuse()
    {
        Should.Throw<ArgumentException>(() => GroupLabels.Of([0, 2], ["a", "b"])).Message.ShouldContain("Row 1");
        Should.Throw<ArgumentException>(() => GroupLabels.Cross());
        Should.Throw<ArgumentException>(() => GroupLabels.Cross(("a", GroupLabels.Of(["x"])), ("b", GroupLabels.Of(["x", "y"])))).Message.ShouldContain("'b'");
    }

    [Fact]
    public void Weights_make_group_and_class_independent()
    {
        bool[] actual = [true, true, false, true, false, false, false];
        var groups = GroupLabels.Of(["a", "a", "a", "b", "b", "b", "b"]);
        var weights = Reweighing.PerRow(actual, groups);
        weights.Sum().ShouldBe(7.0, 1e-12);
        double Rate(int group)
        {
            var rows = Enumerable.Range(0, 7).Where(row => groups.Codes[row] == group).ToArray();
            return rows.Where(row => actual[row]).Sum(row => weights[row]) / rows.Sum(row => weights[row]);
        }
        Rate(0).ShouldBe(Rate(1), 1e-12);
        Should.Throw<ArgumentException>(() => Reweighing.PerRow([], GroupLabels.Of(Array.Empty<string?>())));
    }

    [Fact]
    public void Equal_benefits_have_no_inequality_and_none_at_all_are_undefined()
    {
        GeneralizedEntropyIndex.Of([1, 1, 1]).ShouldBe(0.0);
        GeneralizedEntropyIndex.Of([0, 0]).ShouldBe(double.NaN);
        GeneralizedEntropyIndex.Of([]).ShouldBe(double.NaN);
        GeneralizedEntropyIndex.Of([0, 2], 0.0).ShouldBe(double.PositiveInfinity);
        Should.Throw<ArgumentException>(() => GeneralizedEntropyIndex.Of([-1, 2]));
    }
}
