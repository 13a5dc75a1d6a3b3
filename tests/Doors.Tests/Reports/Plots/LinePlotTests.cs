using System.Xml.Linq;
using Assay.Reports.Plots;
using CsCheck;

namespace Doors.Tests.Reports.Plots;

public class LinePlotTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void Any_values_can_be_drawn_and_nothing_is_written_beyond_the_width() =>
        Gen.Select(Gen.Double.Array[0, 40], Gen.Bool, Gen.Int[40, 120]).Sample((values, logarithmic, columns) =>
        {
            var plot = new LinePlot("t", "step", "loss", [new PlotSeries("a", [.. values.Select((value, i) => new PlotPoint(i, value))]), new PlotSeries("b", [])], logarithmic);
            plot.ToLines(columns).Take(18).ShouldAllBe(line => line.Length <= columns);
            XDocument.Parse(plot.ToSvg()).Root!.Name.ShouldBe(Svg + "svg");
            plot.ToSvg().ShouldNotContain("NaN ", Case.Sensitive);
        });

    [Fact]
    public void Gaps_edges_and_what_has_no_place_are_told()
    {
        PlotPoint[] points = [new(0, 1), new(1, double.NaN), new(2, double.PositiveInfinity), new(3, double.NegativeInfinity), new(4, -2), new(5, 10)];
        new LinePlot("t", "x", "y", [new PlotSeries("a", [.. points])]).Notes.ShouldBe(["1 value NaN: a gap in the line.", "1 value +infinite: at the upper edge.", "1 value -infinite: at the lower edge."]);
        new LinePlot("t", "x", "y", [new PlotSeries("a", [.. points])], isLogarithmic: true).Notes.ShouldBe(["1 value NaN: a gap in the line.", "1 value +infinite: at the upper edge.", "2 values of 0 or less: without a place on a logarithmic axis, and left out."]);
    }

    [Fact]
    public void A_picture_names_and_describes_itself_and_holds_no_script_whatever_a_curve_is_called()
    {
        var document = XDocument.Parse(new LinePlot("loss", "step", "loss", [new PlotSeries("<script>alert(1)</script>&\"\u0001", [new(0, 1), new(1, 2)])]).ToSvg());
        var root = document.Root!;
        root.Attribute("role")!.Value.ShouldBe("img");
        root.Element(Svg + "title")!.Value.ShouldBe("loss");
        root.Element(Svg + "desc")!.Value.ShouldContain("<script>alert(1)</script>");
        document.Descendants().ShouldAllBe(element => element.Name.LocalName != "script");
    }

    [Fact]
    public void A_peak_among_a_hundred_thousand_points_is_drawn_and_the_picture_stays_small()
    {
        var plot = new LinePlot("t", "x", "y", [new PlotSeries("a", [.. Enumerable.Range(0, 100_000).Select(i => new PlotPoint(i, i == 54_321 ? 10 : 0))])]);
        var picture = plot.ToSvg();
        picture.Length.ShouldBeLessThan(60_000);
        picture.ShouldContain(" 58L"); // The top of the drawing.
    }

    [Fact]
    public void Smoothing_begins_at_the_first_value_and_leaves_gaps()
    {
        var smoothed = new PlotSeries("a", [new(0, 4), new(1, double.NaN), new(2, 8)]).Smoothed(0.5).Points;
        smoothed[0].Y.ShouldBe(4);
        smoothed[1].Y.ShouldBe(double.NaN);
        smoothed[2].Y.ShouldBe((0.25 * 4 + 0.5 * 8) / 0.75, 1e-12);
    }
}
