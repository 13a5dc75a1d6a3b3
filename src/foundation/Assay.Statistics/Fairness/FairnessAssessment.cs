using System.Collections.Immutable;
using Assay.Statistics.Intervals;

namespace Assay.Statistics.Fairness;

/// <summary>
/// Groups side by side and how far apart they are. It shows gaps in these rates on these rows; it does not show their cause, whether
/// labels are themselves biased, or harm that the rates do not measure.
/// </summary>
/// <param name="Options">How it was done.</param>
/// <param name="Overall">All rows together, groups too small to compare included.</param>
/// <param name="Groups">Every group that has rows.</param>
/// <param name="Measures">Each measure asked for, over the groups large enough.</param>
public sealed record FairnessAssessment(
    FairnessOptions Options, GroupMetrics Overall, ImmutableArray<AssessedGroup> Groups, ImmutableArray<AssessedMeasure> Measures)
{
    /// <summary>Groups reported but not compared, by name.</summary>
    public IEnumerable<string> TooSmall => Groups.Where(group => !group.IsCompared).Select(group => group.Metrics.Group);

    /// <summary>Assesses predictions by group.</summary>
    /// <param name="actual">The true class of each row.</param>
    /// <param name="predicted">The predicted class of each row.</param>
    /// <param name="groups">The group of each row.</param>
    /// <param name="options">How; the defaults when null.</param>
    /// <exception cref="ArgumentException">Lengths differ, or an option is out of its range.</exception>
    public static FairnessAssessment Of(ReadOnlySpan<bool> actual, ReadOnlySpan<bool> predicted, GroupLabels groups, FairnessOptions? options = null) =>
        Of(GroupMetrics.ByGroup(actual, predicted, groups), options);

    /// <summary>Assesses groups whose counts are known.</summary>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public static FairnessAssessment Of(IReadOnlyList<GroupMetrics> groups, FairnessOptions? options = null)
    {
        options ??= new FairnessOptions();
        options.Require();
        var compared = groups.Where(group => group.Count >= options.MinimumGroupSize).ToArray();
        var replicates = GroupBootstrap.Replicates(compared, options);
        return new FairnessAssessment(
            options,
            GroupMetrics.Overall(groups),
            [.. groups.Select(group => Assess(group, options))],
            [.. options.Measures.Select((measure, i) => Assess(measure, compared, replicates[i], options.Level))]);
    }

    private static AssessedGroup Assess(GroupMetrics group, FairnessOptions options) => new(
        group,
        group.Count >= options.MinimumGroupSize,
        Enum.GetValues<GroupRate>().ToImmutableDictionary(rate => rate, rate => Wilson(group.Fraction(rate), options.Level)));

    private static Estimate Wilson((long Counted, long Of) fraction, double level) => ProportionInterval.Wilson(fraction.Counted, fraction.Of, level);

    private static AssessedMeasure Assess(FairnessMeasure measure, GroupMetrics[] compared, double[] replicates, double level)
    {
        var value = measure.Of(compared);
        var (lower, upper) = GroupBootstrap.Percentiles(replicates, level);
        var undefined = compared.Where(group => measure.Rates.Any(rate => double.IsNaN(group.Rate(rate)))).Select(group => group.Group);
        var used = replicates.Count(double.IsFinite);
        if (double.IsNaN(value)) return new AssessedMeasure(measure, new Estimate(value, double.NaN, double.NaN), null, null, null, [.. undefined], used);
        var rate = measure.Rates.First(rate => (measure with { Rates = [rate] }).Of(compared) == value);
        var ranked = compared.Where(group => !double.IsNaN(group.Rate(rate))).OrderBy(group => group.Rate(rate)).ToArray();
        return new AssessedMeasure(measure, new Estimate(value, lower, upper), rate, ranked[0].Group, ranked[^1].Group, [.. undefined], used);
    }
}
