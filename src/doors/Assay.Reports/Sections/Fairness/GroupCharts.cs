using System.Collections.Immutable;
using System.Globalization;
using System.Linq.Expressions;
using Assay.Evaluate.Estimates;
using Assay.Evaluate.Fairness;
using Assay.Reports.Charts;
using Assay.Reports.Citing;
using Assay.Reports.Marking;

namespace Assay.Reports.Sections.Fairness;

/// <summary>One chart a rate, one row a group, all shares on the same axis.</summary>
internal static class GroupCharts
{
    private static readonly ImmutableArray<(string Id, string Title, string Description, bool IsShare, Expression<Func<GroupRates, Estimate?>> Rate)> Rates =
    [
        ("selection", "Called positive", "Share of each group that the model calls positive at the threshold.", true, group => group.SelectionRate),
        ("base", "Actually positive", "Share of each group whose recorded outcome is positive.", true, group => group.BaseRate),
        ("true-positive", "True positive rate", "Share of those who are positive that the model catches.", true, group => group.TruePositiveRate),
        ("false-positive", "False positive rate", "Share of those who are negative that the model calls positive.", true, group => group.FalsePositiveRate),
        ("predictive", "Positive predictive value", "Share of those called positive who are.", true, group => group.PositivePredictiveValue),
        ("accuracy", "Accuracy", "Share of each group that the model calls rightly.", true, group => group.Accuracy),
        ("residual", "Mean residual", "Mean of actual less predicted: right of zero where the model is too low for the group.", false, group => group.MeanResidual),
        ("error", "Mean absolute error", "How far off the model is in each group, in the unit of the target.", false, group => group.MeanAbsoluteError),
    ];

    /// <summary>Charts for the rates that the task has.</summary>
    public static Markup Write(Cited<AttributeFairness> attribute, Markup name, int index)
    {
        var groups = attribute.At(it => it.Groups).Items();
        var id = $"fairness-{index.ToString(CultureInfo.InvariantCulture)}-";
        return ChartGrid.Write(Rates.Where(rate => groups.Any(group => group.At(rate.Rate).IsThere)).Select(rate => new DotChart
        {
            Text = new ChartText(id + rate.Id, rate.Title, Markup.Of($"{rate.Title} by {name}"), rate.Description),
            Name = rate.Title,
            RowName = "Group",
            FromZero = true,
            Rows = [.. groups.Select(group => Row(group, group.At(rate.Rate)))],
            Range = rate.IsShare ? AxisRange.Share : null,
            MoreNames = ["Test rows", "Coverage", "Method or note"],
        }.Write()));
    }

    private static DotRow Row(Cited<GroupRates> group, Cited<Estimate?> rate)
    {
        var method = rate.At(it => it!.Method);
        return new DotRow(group.At(it => it.Group), rate.At(it => it!.Value))
        {
            Low = rate.At(it => it!.Low),
            High = rate.At(it => it!.High),
            Hollow = group.Value.TooSmall,
            More = [group.At(it => it.Rows), rate.At(it => it!.ConfidenceLevel), method.IsThere ? method : rate.At(it => it!.Note)],
        };
    }
}
