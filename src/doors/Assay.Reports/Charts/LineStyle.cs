namespace Assay.Reports.Charts;

/// <summary>How the points of a chart are drawn.</summary>
internal enum LineStyle
{
    /// <summary>A line through the points in their order.</summary>
    Line,

    /// <summary>Steps: each value holds until the next point.</summary>
    Steps,

    /// <summary>A line with a dot at each point, and its interval or spread.</summary>
    Dots,

    /// <summary>Points without a line.</summary>
    Scatter,
}
