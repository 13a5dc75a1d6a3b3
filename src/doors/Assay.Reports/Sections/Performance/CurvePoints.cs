using System.Collections.Immutable;
using Assay.Evaluate.Estimates;
using Assay.Reports.Charts;
using Assay.Reports.Citing;

namespace Assay.Reports.Sections.Performance;

/// <summary>Curves of records as points of charts.</summary>
internal static class CurvePoints
{
    /// <summary>The same points, cited.</summary>
    public static ImmutableArray<ChartPoint> Of(Cited<ImmutableArray<CurvePoint>> curve) => [.. curve.Items().Select(point => new ChartPoint(point.At(it => it.X), point.At(it => it.Y)))];
}
