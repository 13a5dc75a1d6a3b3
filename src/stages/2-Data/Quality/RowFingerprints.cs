using Assay.Tables;

namespace Assay.Data.Quality;

/// <summary>A number for each row by which rows with the same cells are known; two different rows have the same one with a chance of about 2⁻⁶⁴.</summary>
internal sealed class RowFingerprints(int rows)
{
    private readonly ulong[] _prints = new ulong[rows];

    /// <summary>The fingerprint of a row over the columns added so far.</summary>
    public ulong this[int row] => _prints[row];

    /// <summary>Takes a column's cells in.</summary>
    public void Add(Column column)
    {
        if (column is CategoricalColumn categories)
        {
            var prints = Array.ConvertAll(categories.Levels, Print);
            for (var row = 0; row < _prints.Length; row++) _prints[row] = Mix(_prints[row], categories.IsMissing(row) ? 1 : prints[categories.Codes[row]]);
            return;
        }

        var values = ((NumericColumn)column).Values;
        for (var row = 0; row < _prints.Length; row++) _prints[row] = Mix(_prints[row], double.IsNaN(values[row]) ? 1 : BitConverter.DoubleToUInt64Bits(values[row] + 0.0));
    }

    private static ulong Print(string text)
    {
        var print = (ulong)text.Length;
        foreach (var letter in text) print = Mix(print, letter);
        return print;
    }

    // The finaliser of SplitMix64, which spreads each bit over all others.
    private static ulong Mix(ulong print, ulong value)
    {
        var z = (print ^ value) + 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return (z ^ (z >> 31)) + print;
    }
}
