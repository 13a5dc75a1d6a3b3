using Assay.Statistics.Distances;
using Assay.Statistics.Fairness;
using Assay.Statistics.Intervals;

namespace Foundation.Tests.Statistics.Fairness;

public sealed class FairnessCaseTests
{
    [Fact]
    public void Admissions_by_gender_agree_with_R()
    {
        var @case = ReferenceCase.Load("fair.ucb_parity");
        GroupMetrics female = Outcomes(@case, "Female", "admitted", "rejected"), male = Outcomes(@case, "Male", "admitted", "rejected");
        @case.ShouldMatch("selection_rate.Female", female.SelectionRate);
        @case.ShouldMatch("selection_rate.Male", male.SelectionRate);
        @case.ShouldMatch("dp_difference", FairnessMeasure.DemographicParityDifference.Of([female, male]));
        @case.ShouldMatch("dp_ratio", FairnessMeasure.DemographicParityRatio.Of([female, male]));
        @case.ShouldMatch("disparate_impact_female_over_male", new GroupPair(female, male).DisparateImpact);
        @case.ShouldMatch("n", GroupMetrics.Overall([female, male]).Count);
        var test = ChiSquareTest.Homogeneity([female.Selected, female.Count - female.Selected], [male.Selected, male.Count - male.Selected]);
        @case.ShouldMatch("chi2", test.Statistic);
        @case.ShouldMatch("chi2_p", test.PValue);
    }

    [Fact]
    public void Reweighing_agrees_with_Kamiran_and_Calders()
    {
        var @case = ReferenceCase.Load("fair.ucb_reweighing");
        var table = new ContingencyTable(2, 2,
        [
            (long)@case.Number("table.Female.admitted"), (long)@case.Number("table.Female.rejected"),
            (long)@case.Number("table.Male.admitted"), (long)@case.Number("table.Male.rejected"),
        ]);
        @case.ShouldMatch("weights.Female|Admitted", Reweighing.Weight(table, 0, 0));
        @case.ShouldMatch("weights.Female|Rejected", Reweighing.Weight(table, 0, 1));
        @case.ShouldMatch("weights.Male|Admitted", Reweighing.Weight(table, 1, 0));
        @case.ShouldMatch("weights.Male|Rejected", Reweighing.Weight(table, 1, 1));
    }

    [Fact]
    public void Within_departments_the_gap_in_admissions_turns_round()
    {
        var @case = ReferenceCase.Load("fair.ucb_conditional_dp");
        var rows = @case.Inputs.GetProperty("rows").EnumerateArray().ToArray();
        var strata = new List<GroupPair>();
        foreach (var department in rows.Select(row => row.GetProperty("department").GetString()!).Distinct())
        {
            GroupMetrics Of(string gender)
            {
                var here = rows.Where(row => row.GetProperty("department").GetString() == department && row.GetProperty("gender").GetString() == gender);
                var counts = here.ToDictionary(row => row.GetProperty("admitted").GetBoolean(), row => row.GetProperty("count").GetInt64());
                return new GroupMetrics(gender, counts[true], 0, 0, counts[false]);
            }

            var pair = new GroupPair(Of("female"), Of("male"));
            @case.ShouldMatch($"by_dept.{department}.female", pair.Unprivileged.SelectionRate);
            @case.ShouldMatch($"by_dept.{department}.male", pair.Privileged.SelectionRate);
            @case.ShouldMatch($"by_dept.{department}.n", pair.Unprivileged.Count + pair.Privileged.Count);
            strata.Add(pair);
        }
        @case.ShouldMatch("weighted_diff_female_minus_male", GroupPair.WeightedDifference(strata));
    }

    [Fact]
    public void Mortgage_denials_agree_with_the_source()
    {
        var @case = ReferenceCase.Load("fair.hmda_base");
        GroupMetrics no = Outcomes(@case, "afam_no", "yes", "no"), yes = Outcomes(@case, "afam_yes", "yes", "no");
        @case.ShouldMatch("rate_no", no.SelectionRate);
        @case.ShouldMatch("rate_yes", yes.SelectionRate);
        @case.ShouldMatch("difference", FairnessMeasure.DemographicParityDifference.Of([no, yes]));
        @case.ShouldMatch("ratio", new GroupPair(yes, no).DisparateImpact);
        var interval = NewcombeInterval.OfDifference(yes.Selected, yes.Count, no.Selected, no.Count);
        @case.ShouldMatch("newcombe_ci_diff", interval.Lower, interval.Upper);
    }

    [Fact]
    public void The_generalized_entropy_index_agrees_with_AIF360()
    {
        var @case = ReferenceCase.Load("fair.aif360_gei");
        var first = GeneralizedEntropyIndex.Benefits(@case.Labels("y"), @case.Labels("pred1"));
        var second = GeneralizedEntropyIndex.Benefits(@case.Labels("y"), @case.Labels("pred2"));
        @case.ShouldMatch("gei_pred1", GeneralizedEntropyIndex.Of(first));
        @case.ShouldMatch("gei_pred2", GeneralizedEntropyIndex.Of(second));
        @case.ShouldMatch("theil_pred1", GeneralizedEntropyIndex.Theil(first));
        var groups = GroupLabels.Of([0, 0, 1, 1, 1, 1, 2, 2, 2, 2], ["0", "1", "2"]);
        @case.ShouldMatch("between_all_groups_pred1", GeneralizedEntropyIndex.BetweenGroups(first, groups));
    }

    [Fact]
    public void The_toy_data_of_the_guide_agree_with_Fairlearn()
    {
        var @case = ReferenceCase.Load("fairlearn.guide");
        var groups = GroupMetrics.ByGroup(@case.Labels("y"), @case.Labels("pred"), GroupLabels.Of(@case.Texts("group")));
        @case.ShouldMatch("dpd", FairnessMeasure.DemographicParityDifference.Of(groups));
        @case.ShouldMatch("dpr", FairnessMeasure.DemographicParityRatio.Of(groups));
        @case.ShouldMatch("eod", FairnessMeasure.EqualizedOddsDifference.Of(groups));
        @case.ShouldMatch("eor", FairnessMeasure.EqualizedOddsRatio.Of(groups));
        @case.ShouldMatch("eopd", FairnessMeasure.EqualOpportunityDifference.Of(groups));
        @case.ShouldMatch("dpd_to_overall", Disparity.DifferenceToOverall(groups, g => g.SelectionRate));
        foreach (var (name, figure) in Figures)
        {
            @case.ShouldMatch($"overall.{name}", figure(GroupMetrics.Overall(groups)));
            foreach (var group in groups) @case.ShouldMatch($"by_group.{group.Group}.{name}", figure(group));
            @case.ShouldMatch($"difference.{name}", Disparity.Difference(groups, figure));
            @case.ShouldMatch($"ratio.{name}", Disparity.Ratio(groups, figure));
        }
    }

    private static readonly Dictionary<string, Func<GroupMetrics, double>> Figures = new()
    {
        ["recall"] = g => g.TruePositiveRate,
        ["precision"] = g => g.PositivePredictiveValue,
        ["sel"] = g => g.SelectionRate,
        ["fpr"] = g => g.FalsePositiveRate,
        ["fnr"] = g => g.FalseNegativeRate,
        ["acc"] = g => g.Accuracy,
        ["count"] = g => g.Count,
    };

    private static GroupMetrics Outcomes(ReferenceCase @case, string group, string selected, string notSelected) =>
        new(group, (long)@case.Number($"table.{group}.{selected}"), 0, 0, (long)@case.Number($"table.{group}.{notSelected}"));
}
