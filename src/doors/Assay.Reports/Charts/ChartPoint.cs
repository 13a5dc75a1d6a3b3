using System.Collections.Immutable;
using Assay.Reports.Citing;

namespace Assay.Reports.Charts;

/// <summary>A point of a chart: fields of records and nothing else, so that no drawing can show what no record says.</summary>
/// <param name="X">Horizontal value.</param>
/// <param name="Y">Vertical value.</param>
internal sealed record ChartPoint(Cited X, Cited Y)
{
    /// <summary>Lower end of an interval around <see cref="Y"/>; null when there is none.</summary>
    public Cited? Low { get; init; }

    /// <summary>Upper end.</summary>
    public Cited? High { get; init; }

    /// <summary>A standard deviation, drawn to both sides of <see cref="Y"/>; null when there is none.</summary>
    public Cited? Spread { get; init; }

    /// <summary>What else the table shows of the point, under the chart's own headings.</summary>
    public ImmutableArray<Cited> More { get; init; } = [];

    /// <summary>Whether it can be drawn.</summary>
    public bool IsDrawn => X.Number is { } x && Y.Number is { } y && double.IsFinite(x) && double.IsFinite(y);

    /// <summary>Lower end of what is drawn: the interval's, or a spread below the value.</summary>
    public double? Least => Low?.Number ?? Y.Number - Spread?.Number;

    /// <summary>Upper end of what is drawn.</summary>
    public double? Most => High?.Number ?? Y.Number + Spread?.Number;
}
