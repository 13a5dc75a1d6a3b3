namespace Assay.Reports.Charts;

/// <summary>Maps values to places on the drawing, in a straight line.</summary>
/// <param name="Low">Value at <paramref name="From"/>.</param>
/// <param name="High">Value at <paramref name="To"/>; greater than <paramref name="Low"/>.</param>
/// <param name="From">Place of the lowest value, in the drawing's units.</param>
/// <param name="To">Place of the highest value; less than <paramref name="From"/> on a vertical axis, where places count downwards.</param>
internal sealed record Scale(double Low, double High, double From, double To)
{
    /// <summary>The place of a value; a value beyond an end stands at the end.</summary>
    public double At(double value) => From + (Math.Clamp(value, Low, High) - Low) / (High - Low) * (To - From);

    /// <summary>The place as SVG writes it.</summary>
    public string TextAt(double value) => Coordinate.Text(At(value));
}
