using Assay.Evaluate.Estimates;
using Assay.Reports.Citing;
using Assay.Reports.Marking;

namespace Assay.Reports.Sections;

/// <summary>Shows an estimate with what is known about its uncertainty.</summary>
internal static class EstimateText
{
    /// <summary><c>0.812 (95 % interval 0.79 to 0.83)</c>, or why there is no number.</summary>
    public static Markup InSentence(Cited<Estimate> estimate, NumberStyle style = NumberStyle.Measure)
    {
        if (!Value(estimate).IsThere) return Missing(estimate);
        var interval = HasInterval(estimate)
            ? Markup.Of($" ({Figure.Of(estimate.At(it => it.ConfidenceLevel), NumberStyle.Percent)} interval {Range(estimate, style)})")
            : Markup.None;
        return Markup.Of($"{Figure.Of(Value(estimate), style)}{interval}");
    }

    /// <summary><c>0.79 to 0.83</c> for a column of its own.</summary>
    public static Markup Interval(Cited<Estimate> estimate, NumberStyle style = NumberStyle.Measure) =>
        HasInterval(estimate) ? Range(estimate, style) : Markup.Of($"–");

    /// <summary>The number, or why there is none.</summary>
    public static Markup Point(Cited<Estimate> estimate, NumberStyle style = NumberStyle.Measure) =>
        Value(estimate).IsThere ? Figure.Of(Value(estimate), style) : Missing(estimate);

    private static Markup Range(Cited<Estimate> estimate, NumberStyle style) =>
        Markup.Of($"<span class=\"range\">{Figure.Of(estimate.At(it => it.Low), style)} to {Figure.Of(estimate.At(it => it.High), style)}</span>");

    private static Markup Missing(Cited<Estimate> estimate) =>
        estimate.At(it => it.Note) is { IsThere: true } note ? Markup.Of($"<span class=\"undefined\">not defined: {note}</span>") : Figure.Of(Value(estimate), NumberStyle.Measure);

    private static Cited<double?> Value(Cited<Estimate> estimate) => estimate.At(it => it.Value);

    private static bool HasInterval(Cited<Estimate> estimate) => estimate.At(it => it.Low).IsThere && estimate.At(it => it.High).IsThere;
}
