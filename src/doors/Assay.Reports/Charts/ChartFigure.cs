using Assay.Reports.Marking;

namespace Assay.Reports.Charts;

/// <summary>Sets a drawing on the page: heading, the drawing with its description, and the same values as a table.</summary>
internal static class ChartFigure
{
    /// <summary>Width of every drawing, in its own units: text of 12 units stays legible on a telephone.</summary>
    public const double Width = 340;

    /// <summary>A figure element. All that is drawn is hidden from assistive technology, which reads the description and the table instead.</summary>
    public static Markup Write(ChartText text, double height, Markup drawing, Markup table) => Markup.Of($"""
        <figure class="chart">
        <figcaption id="{text.Id}-caption">{text.Caption}</figcaption>
        <svg viewBox="0 0 {Coordinate.Text(Width)} {Coordinate.Text(height)}" role="img" aria-labelledby="{text.Id}-caption {text.Id}-description"><title>{text.Title}</title><desc id="{text.Id}-description">{text.Description}</desc>
        <g aria-hidden="true">{drawing}</g></svg>
        <p class="quiet">{text.Description}</p>
        <details><summary>Values<span class="unseen"> of: {text.Caption}</span></summary>{table}</details>
        </figure>
        """);
}
