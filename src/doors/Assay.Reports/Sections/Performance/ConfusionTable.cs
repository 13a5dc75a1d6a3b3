using System.Collections.Immutable;
using Assay.Evaluate.Performance;
using Assay.Reports.Citing;
using Assay.Reports.Marking;

namespace Assay.Reports.Sections.Performance;

/// <summary>Counts by actual and predicted class, as a table that is shaded by the share of each actual class.</summary>
internal static class ConfusionTable
{
    private const int Shades = 4;

    /// <summary>Nothing where there are no classes.</summary>
    public static Markup Write(string title, Cited<ConfusionMatrix> matrix)
    {
        if (!matrix.IsThere) return Markup.None;
        var classes = matrix.At(it => it.Classes).Items();
        return Markup.Of($"""
            <div class="scroll" tabindex="0" role="group" aria-label="{title}"><table class="confusion">
            <caption><span class="caption">{title}: test rows by what they are (down) and what they were called (across). The darker a cell, the larger its share of its row; boxed cells are right. From {Figure.Record(matrix)}.</span></caption>
            <thead><tr><td></td>{classes.Select(name => Markup.Of($"<th scope=\"col\">called {name}</th>"))}</tr></thead>
            <tbody>{matrix.At(it => it.Counts).Items().Select((counts, actual) => Row(classes[actual], counts.Items(), actual))}</tbody></table></div>

            """);
    }

    private static Markup Row(Cited<string> actual, ImmutableArray<Cited<int>> counts, int index)
    {
        var total = counts.Sum(count => count.Value);
        return Markup.Of($"<tr><th scope=\"row\">is {actual}</th>{counts.Select((count, predicted) => Cell(count, total, predicted == index))}</tr>");
    }

    private static Markup Cell(Cited<int> count, int total, bool isRight) =>
        Markup.Of($"<td class=\"shade-{Coordinates(total == 0 ? 0 : (double)count.Value / total)}{(isRight ? " right" : "")}\">{Figure.Of(count, NumberStyle.Count)}</td>");

    private static string Coordinates(double share) => Charts.Coordinate.Text(Math.Round(share * Shades));
}
