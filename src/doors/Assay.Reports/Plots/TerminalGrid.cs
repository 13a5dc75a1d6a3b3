namespace Assay.Reports.Plots;

/// <summary>The field of characters that a plot is drawn into. One curve is drawn in the dots of Braille, eight to a character; several by a letter each, so that no colour is needed to tell them apart.</summary>
/// <param name="columns">Width in characters.</param>
/// <param name="rows">Height in characters.</param>
internal sealed class TerminalGrid(int columns, int rows)
{
    private const int DotColumns = 2;
    private const int DotRows = 4;
    private const char Several = '*';
    private const char EmptyBraille = '\u2800';

    // Bits of the dots of a Braille character, by row and column.
    private static readonly int[,] Dots = { { 0x01, 0x08 }, { 0x02, 0x10 }, { 0x04, 0x20 }, { 0x40, 0x80 } };

    private readonly char[,] _cells = new char[rows, columns];

    /// <summary>Draws a part of a curve.</summary>
    /// <param name="piece">The part.</param>
    /// <param name="letter">The curve's letter; null draws dots.</param>
    public void Draw(PlotPiece piece, char? letter)
    {
        if (piece.Edge != 0)
        {
            foreach (var (x, _) in piece.Places) _cells[piece.Edge > 0 ? 0 : rows - 1, Place(x, columns)] = piece.Edge > 0 ? '^' : 'v';
            return;
        }

        var (width, height) = letter is null ? (columns * DotColumns, rows * DotRows) : (columns, rows);
        var (fromX, fromY) = At(piece.Places[0], width, height);
        foreach (var place in piece.Places)
        {
            var (toX, toY) = At(place, width, height);
            Join(fromX, fromY, toX, toY, letter);
            (fromX, fromY) = (toX, toY);
        }
    }

    /// <summary>A line of the field.</summary>
    public string Row(int row) => string.Concat(Enumerable.Range(0, columns).Select(column => _cells[row, column] is '\0' ? ' ' : _cells[row, column]));

    /// <summary>Of so many places that of a share from 0 to 1.</summary>
    public static int Place(double share, int places) => (int)Math.Round(share * (places - 1), MidpointRounding.AwayFromZero);

    private static (int X, int Y) At((double X, double Y) place, int width, int height) => (Place(place.X, width), height - 1 - Place(place.Y, height));

    private void Join(int fromX, int fromY, int toX, int toY, char? letter)
    {
        var steps = Math.Max(1, Math.Max(Math.Abs(toX - fromX), Math.Abs(toY - fromY)));
        for (var step = 0; step <= steps; step++)
        {
            var share = (double)step / steps;
            Set((int)Math.Round(fromX + (toX - fromX) * share, MidpointRounding.AwayFromZero), (int)Math.Round(fromY + (toY - fromY) * share, MidpointRounding.AwayFromZero), letter);
        }
    }

    private void Set(int x, int y, char? letter)
    {
        if (letter is { } mark)
        {
            ref var cell = ref _cells[y, x];
            cell = cell is '\0' || cell == mark ? mark : Several;
            return;
        }

        ref var dots = ref _cells[y / DotRows, x / DotColumns];
        if (dots is '^' or 'v') return;
        dots = (char)((dots is '\0' ? EmptyBraille : dots) | Dots[y % DotRows, x % DotColumns]);
    }
}
