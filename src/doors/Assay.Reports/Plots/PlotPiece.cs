using System.Collections.Immutable;

namespace Assay.Reports.Plots;

/// <summary>A part of a curve without gaps: places from 0 to 1 on both axes.</summary>
/// <param name="Places">Its points.</param>
/// <param name="Edge">0; or for points at infinity, which no line joins, 1 at the upper and -1 at the lower edge.</param>
internal sealed record PlotPiece(ImmutableArray<(double X, double Y)> Places, int Edge);
