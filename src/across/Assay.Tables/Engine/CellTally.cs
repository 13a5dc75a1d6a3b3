namespace Assay.Tables.Engine;

/// <summary>How many cells of a column look like what, and where each kind was met first.</summary>
public sealed class CellTally
{
    private readonly long[] _counts = new long[Enum.GetValues<CellKind>().Length];
    private readonly CellPlace?[] _first = new CellPlace?[Enum.GetValues<CellKind>().Length];

    /// <summary>Number of cells.</summary>
    public long Rows => _counts.Sum();

    /// <summary>Number of cells with a value.</summary>
    public long Present => Rows - Count(CellKind.Missing);

    /// <summary>Number of cells of that kind.</summary>
    public long Count(CellKind kind) => _counts[(int)kind];

    /// <summary>The first cell of that kind; null when there is none, or when nobody noted it.</summary>
    public CellPlace? First(CellKind kind) => _first[(int)kind];

    /// <summary>Counts cells of a kind; true when they are the first of it, whose place is then worth noting.</summary>
    public bool Add(CellKind kind, long cells = 1)
    {
        var isFirst = _counts[(int)kind] == 0 && cells > 0;
        _counts[(int)kind] += cells;
        return isFirst;
    }

    /// <summary>Notes where the kind was met first.</summary>
    public void Note(CellKind kind, CellPlace place) => _first[(int)kind] ??= place;

    /// <summary>Number of cells of any of the kinds.</summary>
    public long CountAny(params ReadOnlySpan<CellKind> kinds)
    {
        var sum = 0L;
        foreach (var kind in kinds) sum += Count(kind);
        return sum;
    }

    /// <summary>The kinds with at least one cell, missing ones aside.</summary>
    public IEnumerable<CellKind> Kinds => Enum.GetValues<CellKind>().Where(kind => kind != CellKind.Missing && Count(kind) > 0);
}
