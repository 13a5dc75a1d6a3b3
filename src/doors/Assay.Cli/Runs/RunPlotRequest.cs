using Assay.Kernel;

namespace Assay.Cli.Runs;

/// <summary>What was asked of <c>assay runs plot</c>.</summary>
/// <param name="Runs">Ids, starts of ids, or names.</param>
/// <param name="Metric">The metric.</param>
/// <param name="Svg">A picture to write, or a dash; null for the terminal.</param>
/// <param name="Across">What goes from left to right.</param>
/// <param name="Smooth">Weight of the moving average; 0 for none.</param>
/// <param name="IsLogarithmic">Whether the vertical axis goes by powers of ten.</param>
internal sealed record RunPlotRequest(IReadOnlyList<string> Runs, string Metric, string? Svg, PlotAcross Across, double Smooth, bool IsLogarithmic)
{
    private const int MostRuns = 20;

    /// <summary>What cannot be drawn.</summary>
    public IEnumerable<Problem> Problems()
    {
        if (!(Smooth is >= 0 and < 1)) yield return new Problem("runs.smooth", "The weight of the moving average is out of range.", "Give another; 0 smooths nothing.") { Place = new Place(Field: "--smooth"), Value = Smooth.ToString(System.Globalization.CultureInfo.InvariantCulture), Expected = "0 to below 1" };
        if (Runs.Count > MostRuns) yield return new Problem("runs.too-many", "So many curves cannot be told apart.", "Draw fewer runs at a time.") { Place = new Place(Field: "RUN"), Value = $"{Runs.Count}", Expected = $"at most {MostRuns}" };
    }
}
