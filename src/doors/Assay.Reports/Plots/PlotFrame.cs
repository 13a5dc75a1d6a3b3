using Assay.Reports.Charts;

namespace Assay.Reports.Plots;

/// <summary>Where on a picture the curves are drawn.</summary>
internal sealed record PlotFrame(double Left, double Right, double Top, double Bottom)
{
    /// <summary>The place of a share of the horizontal axis.</summary>
    public string Across(double share) => Coordinate.Text(Left + share * (Right - Left));

    /// <summary>The place of a share of the vertical axis.</summary>
    public string Down(double share) => Coordinate.Text(Bottom - share * (Bottom - Top));
}
