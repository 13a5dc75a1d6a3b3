namespace Assay.Tables;

/// <summary>Text by dictionary: each row holds the index of its level, −1 where missing.</summary>
public sealed class CategoricalColumn(string name, int[] codes, string[] levels) : Column(name, ColumnType.Category)
{
    /// <summary>The code of a missing cell.</summary>
    public const int Missing = -1;

    /// <summary>One code a row, an index into <see cref="Levels"/> or <see cref="Missing"/>.</summary>
    public int[] Codes { get; } = codes;

    /// <summary>The distinct texts, sorted ordinally so that the same rows in another order have the same levels.</summary>
    public string[] Levels { get; } = levels;

    /// <inheritdoc/>
    public override int RowCount => Codes.Length;

    /// <inheritdoc/>
    public override bool IsMissing(int row) => Codes[row] == Missing;

    /// <inheritdoc/>
    public override string? TextAt(int row) => IsMissing(row) ? null : Levels[Codes[row]];

    /// <inheritdoc/>
    public override Column Take(ReadOnlySpan<int> rows)
    {
        var taken = new int[rows.Length];
        for (var i = 0; i < rows.Length; i++) taken[i] = Codes[rows[i]];
        return new CategoricalColumn(Name, taken, Levels);
    }

    /// <summary>Builds the dictionary from texts; null is missing.</summary>
    public static CategoricalColumn FromTexts(string name, IReadOnlyList<string?> texts)
    {
        var levels = texts.OfType<string>().Distinct().Order(StringComparer.Ordinal).ToArray();
        var codeOf = new Dictionary<string, int>(levels.Length);
        for (var i = 0; i < levels.Length; i++) codeOf.Add(levels[i], i);
        var codes = new int[texts.Count];
        for (var i = 0; i < codes.Length; i++) codes[i] = texts[i] is { } text ? codeOf[text] : Missing;
        return new CategoricalColumn(name, codes, levels);
    }
}
