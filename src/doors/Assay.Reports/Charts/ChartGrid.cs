using Assay.Reports.Marking;

namespace Assay.Reports.Charts;

/// <summary>Charts beside each other where there is room.</summary>
internal static class ChartGrid
{
    /// <summary>The grid; nothing when there is no chart.</summary>
    public static Markup Write(params IEnumerable<Markup> charts)
    {
        var drawn = charts.Where(chart => !chart.IsEmpty).ToArray();
        return drawn.Length == 0 ? Markup.None : Markup.Of($"<div class=\"charts\">{drawn}</div>\n");
    }
}
