using System.Globalization;
using Assay.Kernel;
using Assay.Release.Records;
using Assay.Statistics.Sequential;

namespace Assay.Release.Asking;

/// <summary>The plan of a comparison as it is typed.</summary>
internal static class ComparisonText
{
    private const string Expected = "a number between 0 and 1: 0.05";

    /// <summary>The plan; null where the strategy is no comparison.</summary>
    public static Outcome<ComparisonPlan?> Read(RequestInput input)
    {
        string?[] given = [input.Metric, input.Wished, input.MinEffect, input.Alpha, input.Horizon, input.Baseline, input.Power];
        if (input.Strategy != "ab-test")
            return given.All(text => text is null) ? Outcome<ComparisonPlan?>.Success(null) : new Problem("release.comparison", "A plan to compare by is stated for a comparison alone.", "Add --strategy ab-test, or leave it out.") { Value = input.Strategy };
        var metric = MetricOf(input);
        var effect = Number("min-effect", input.MinEffect, required: true, most: input.Metric == "absolute-error" ? double.MaxValue : 1);
        var alpha = Number("alpha", input.Alpha);
        var horizon = HorizonOf(input, effect.Value, alpha.Value);
        return Outcome.Unless<ComparisonPlan?>([.. metric.Problems, .. effect.Problems, .. alpha.Problems, .. horizon.Problems], () => horizon.Required with
        {
            Metric = metric.Value,
            Wished = input.Wished,
            SmallestDifference = effect.Value!.Value,
            Alpha = alpha.Value ?? horizon.Required.Alpha,
        });
    }

    private static Outcome<ComparisonMetric> MetricOf(RequestInput input)
    {
        if (input.Metric == "outcome" != input.Wished is not null) return Bad("wished", input.Wished, "'--metric outcome' and the outcome that is wished, both or neither");
        return input.Metric switch
        {
            "accuracy" => ComparisonMetric.Accuracy,
            "outcome" => ComparisonMetric.Outcome,
            "absolute-error" => ComparisonMetric.AbsoluteError,
            _ => Bad("metric", input.Metric, "accuracy, outcome or absolute-error, stated before the comparison begins"),
        };
    }

    // The horizon is stated, or computed from what is expected, or there is none: then the test is sequential.
    private static Outcome<ComparisonPlan> HorizonOf(RequestInput input, double? effect, double? alpha)
    {
        var open = new ComparisonPlan { Metric = default, SmallestDifference = 0 };
        if (input.Horizon is { } text)
        {
            if (input.Baseline is not null || input.Power is not null) return Bad("horizon", text, "a horizon, or a baseline to compute it from, not both");
            return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var rows) && rows is >= 10 and <= int.MaxValue ? open with { Horizon = rows } : Bad("horizon", text, "labelled rows of each version, 10 or more");
        }

        if (input.Baseline is null) return input.Power is null ? open : Bad("power", input.Power, "a power together with --baseline");
        var (baseline, power) = (Number("baseline", input.Baseline), Number("power", input.Power));
        if (!baseline.Succeeded || !power.Succeeded) return Outcome<ComparisonPlan>.Failed([.. baseline.Problems, .. power.Problems]);
        if (input.Metric == "absolute-error" || effect is null || baseline.Value + effect > 1) return Bad("baseline", input.Baseline, "the share expected of the version before, which with --min-effect is at most 1; a mean's horizon is stated with --horizon");
        var plan = FixedHorizonPlan.ForDifference(baseline.Value!.Value, effect.Value, alpha ?? open.Alpha, power.Value ?? 0.8);
        return open with { Horizon = plan.RowsPerGroup, Baseline = plan.Baseline, Power = plan.Power };
    }

    private static Outcome<double?> Number(string field, string? text, bool required = false, double most = 1)
    {
        if (text is null) return required ? Bad(field, null, $"{Expected}, stated before the comparison begins") : Outcome<double?>.Success(null);
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number > 0 && number < most ? number : Bad(field, text, Expected);
    }

    private static Problem Bad(string field, string? text, string expected) => new("release.comparison", "The plan to compare by cannot be used.", $"Correct --{field}.") { Place = new Place(Field: field), Value = text, Expected = expected };
}
