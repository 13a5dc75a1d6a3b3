using Assay.Evaluate.Fairness;
using Assay.Evaluate.Scoring;
using Assay.Tables;

namespace Stages.Tests.Evaluate;

public class GroupComparerTests
{
    /// <summary>Boston 1990: 339 applicants with afam = yes, 96 denied; 2,041 with afam = no, 189 denied (Stock and Watson's HMDA table).</summary>
    private static FairnessRecord Mortgage()
    {
        (string Afam, double Deny, int Rows)[] cells = [("yes", 1, 96), ("yes", 0, 243), ("no", 1, 189), ("no", 0, 1852)];
        var rows = cells.SelectMany(cell => Enumerable.Repeat(cell, cell.Rows)).ToArray();
        var targets = rows.Select(row => row.Deny).ToArray();
        var everyThird = Enumerable.Range(0, rows.Length).Where(row => row % 3 == 0).ToArray();
        return GroupComparer.Compare(new FairnessInputs
        {
            All = new Table([CategoricalColumn.FromTexts("afam", [.. rows.Select(row => row.Afam)])]),
            AllTargets = targets,
            TrainRows = [.. Enumerable.Range(0, rows.Length).Where(row => row % 3 != 0)],
            TestRows = everyThird,
            TestScores = ScoredRows.Binary([.. everyThird.Select(row => targets[row])], [.. everyThird.Select(row => rows[row].Afam == "yes" ? 0.9 : 0.1)], 0.5),
            Attributes = ["afam"],
            MinimumGroup = 30,
            Threshold = 0.5,
            Outcome = "deny = yes",
            Seed = 7,
        });
    }

    [Fact]
    public void The_gap_in_actual_denials_is_the_one_that_the_source_reports()
    {
        var observed = Mortgage().Attributes[0].Observed.ShouldNotBeNull();
        observed.LowerGroup.ShouldBe("no");
        observed.LowerRate.ShouldBe(0.093, 0.0005);
        observed.HigherRate.ShouldBe(0.283, 0.0005);
        observed.Difference.Low!.Value.ShouldBeGreaterThan(0.13);
        observed.Difference.High!.Value.ShouldBeLessThan(0.25);
    }

    [Fact]
    public void A_model_that_decides_by_the_attribute_has_the_largest_gap_there_is()
    {
        var gaps = Mortgage().Attributes[0].Gaps;
        gaps.Single(gap => gap.Name == "demographic_parity_difference").Value.Value.ShouldBe(1);
        gaps.Single(gap => gap.Name == "demographic_parity_ratio").Value.Value.ShouldBe(0);
        gaps.Single(gap => gap.Name == "equalized_odds_difference").Value.Value.ShouldBe(1);
        gaps.Single(gap => gap.Name == "predictive_parity_difference").Value.Note.ShouldNotBeNull();
    }

    [Fact]
    public void A_small_group_is_shown_and_not_compared()
    {
        string[] groups = [.. Enumerable.Repeat("a", 40), .. Enumerable.Repeat("b", 40), .. Enumerable.Repeat("c", 5)];
        var fairness = Compare(groups, [.. groups.Select((_, i) => (double)(i % 2))], [.. groups.Select(group => group == "c" ? 1.0 : 0)]);
        var attribute = fairness.Attributes.Single();
        attribute.Groups.Single(group => group.Group == "c").TooSmall.ShouldBeTrue();
        attribute.Gaps.Single(gap => gap.Name == "demographic_parity_difference").Value.Value.ShouldBe(0);
        attribute.Note.ShouldNotBeNull().ShouldContain("1 group has fewer than 30");
    }

    [Fact]
    public void A_rate_over_no_rows_is_undefined_and_says_why()
    {
        string[] groups = [.. Enumerable.Repeat("a", 40), .. Enumerable.Repeat("b", 40)];
        var fairness = Compare(groups, [.. groups.Select(group => group == "a" ? 0.0 : 1)], [.. groups.Select((_, i) => (double)(i % 2))]);
        var a = fairness.Attributes.Single().Groups[0];
        a.TruePositiveRate!.Value.ShouldBeNull();
        a.TruePositiveRate.Note.ShouldBe("No row of the group is positive.");
    }

    [Fact]
    public void Two_attributes_are_also_compared_together()
    {
        var kinds = Enumerable.Range(0, 200).Select(i => i % 2 == 0 ? "yes" : "no").ToArray();
        var others = Enumerable.Range(0, 200).Select(i => i % 4 < 2 ? "x" : "y").ToArray();
        var targets = Enumerable.Range(0, 200).Select(i => (double)(i % 3 == 0 ? 1 : 0)).ToArray();
        var fairness = GroupComparer.Compare(Inputs(new Table([CategoricalColumn.FromTexts("k", kinds), CategoricalColumn.FromTexts("o", others)]), targets, targets));
        fairness.Attributes.Length.ShouldBe(3);
        fairness.Attributes[2].Columns.ShouldBe(["k", "o"]);
        fairness.Attributes[2].Groups.Select(group => group.Group).ShouldBe(["k no × o x", "k no × o y", "k yes × o x", "k yes × o y"]);
    }

    private static FairnessRecord Compare(string[] groups, double[] targets, double[] probabilities) =>
        GroupComparer.Compare(Inputs(new Table([CategoricalColumn.FromTexts("group", groups)]), targets, probabilities));

    private static FairnessInputs Inputs(Table table, double[] targets, double[] probabilities)
    {
        var rows = Enumerable.Range(0, targets.Length).ToArray();
        return new FairnessInputs
        {
            All = table,
            AllTargets = targets,
            TrainRows = rows,
            TestRows = rows,
            TestScores = ScoredRows.Binary(targets, probabilities, 0.5),
            Attributes = [.. table.Columns.Select(column => column.Name)],
            MinimumGroup = 30,
            Threshold = 0.5,
            Outcome = "t = 1",
            Seed = 3,
        };
    }
}
