using System.Text;
using Assay.Reports.Charts;
using Assay.Reports.Marking;

namespace Assay.Reports.Plots;

/// <summary>Draws one curve of a picture: a line with a colour and a rhythm of its own, and signs of a shape of its own along it.</summary>
internal static class SvgCurve
{
    private const int MostSigns = 9;
    private const double Size = 4;

    public static Markup Write(IEnumerable<PlotPiece> pieces, int place, PlotFrame frame)
    {
        var all = pieces.ToArray();
        var lines = all.Where(piece => piece.Edge == 0).ToArray();
        (double X, double Y)[] places = [.. lines.SelectMany(piece => piece.Places)];
        var every = Math.Max(1, (places.Length + MostSigns - 1) / MostSigns);
        // The last points carry a sign, so that curves end visibly; and a point between two gaps has no line.
        var signs = places.Where((_, i) => (places.Length - 1 - i) % every == 0).Concat(lines.Where(piece => piece.Places.Length == 1).Select(piece => piece.Places[0])).Distinct();
        return Markup.Of($"<path class=\"{SvgPlotStyle.LineClass(place)}\" d=\"{string.Concat(lines.Select(piece => Path(piece, frame)))}\"/>{signs.Select(sign => Marker(place, X(sign.X, frame), Y(sign.Y, frame)))}{all.Where(piece => piece.Edge != 0).SelectMany(piece => piece.Places.Select(at => Beyond(place, X(at.X, frame), piece.Edge, frame)))}\n");
    }

    /// <summary>A sign in the shape of the curve at this place.</summary>
    public static Markup Marker(int place, double x, double y)
    {
        var (left, right, up, down) = (Coordinate.Text(x - Size), Coordinate.Text(x + Size), Coordinate.Text(y - Size), Coordinate.Text(y + Size));
        var (across, level) = (Coordinate.Text(x), Coordinate.Text(y));
        var shape = (place % SvgPlotStyle.Shapes) switch
        {
            0 => Markup.Of($"<circle class=\"{SvgPlotStyle.SignClass(place)}\" cx=\"{across}\" cy=\"{level}\" r=\"{Coordinate.Text(Size)}\"/>"),
            1 => Sign(place, $"M{left} {up}H{right}V{down}H{left}Z"),
            2 => Sign(place, $"M{across} {up}L{right} {down}H{left}Z"),
            3 => Sign(place, $"M{across} {up}L{right} {level}L{across} {down}L{left} {level}Z"),
            _ => Sign(place, $"M{left} {up}H{right}L{across} {down}Z"),
        };
        return shape;
    }

    // An arrow that points to where the value is.
    private static Markup Beyond(int place, double x, int edge, PlotFrame frame)
    {
        var (tip, foot) = edge > 0 ? (frame.Top - 2, frame.Top + 8) : (frame.Bottom + 2, frame.Bottom - 8);
        return Sign(place, $"M{Coordinate.Text(x)} {Coordinate.Text(tip)}L{Coordinate.Text(x + 5)} {Coordinate.Text(foot)}H{Coordinate.Text(x - 5)}Z");
    }

    private static Markup Sign(int place, string path) => Markup.Of($"<path class=\"{SvgPlotStyle.SignClass(place)}\" d=\"{path}\"/>");

    // Of the points that share a place on the horizontal axis the first, the least, the greatest and the last are drawn: no peak is lost, and a million points stay a small file.
    private static string Path(PlotPiece piece, PlotFrame frame)
    {
        var path = new StringBuilder();
        foreach (var column in piece.Places.Select((place, i) => (place.X, place.Y, Order: i)).GroupBy(place => Math.Round(X(place.X, frame))))
        {
            var points = column.ToArray();
            var drawn = points.Length <= 4 ? points : [points[0], points.MinBy(point => point.Y), points.MaxBy(point => point.Y), points[^1]];
            foreach (var point in drawn.OrderBy(point => point.Order)) path.Append(path.Length == 0 ? 'M' : 'L').Append(frame.Across(point.X)).Append(' ').Append(frame.Down(point.Y));
        }

        return path.ToString();
    }

    private static double X(double share, PlotFrame frame) => frame.Left + share * (frame.Right - frame.Left);

    private static double Y(double share, PlotFrame frame) => frame.Bottom - share * (frame.Bottom - frame.Top);
}
