using Assay.Stores.Embedded.Sqlite;

namespace Assay.Stores.Embedded.Tracking;

/// <summary>The numbers under which texts that recur are kept, as the writer knows them.</summary>
internal sealed class WordNumbers
{
    private const int MostRemembered = 100_000;

    private readonly Dictionary<string, long> _numbers = new(StringComparer.Ordinal);

    /// <summary>Whether so many are remembered that it is time to begin anew.</summary>
    public bool IsFull => _numbers.Count > MostRemembered;

    /// <summary>The number of a text; it gets one when it has none.</summary>
    public long Of(string text, StatementSet statements)
    {
        if (Find(text, statements) is { } number) return number;
        var add = statements[TrackingSql.AddWord];
        add.Bind(1, text);
        add.Next();
        number = add.Int64(0);
        add.Reset();
        _numbers.Add(text, number);
        return number;
    }

    /// <summary>The number of a text; null when nobody has used it yet.</summary>
    public long? Find(string text, StatementSet statements)
    {
        if (_numbers.TryGetValue(text, out var number)) return number;
        var found = Read(text, statements);
        if (found is { } there) _numbers.Add(text, there);
        return found;
    }

    /// <summary>The number of a text as the database has it.</summary>
    public static long? Read(string text, StatementSet statements)
    {
        var find = statements[TrackingSql.WordNumber];
        find.Bind(1, text);
        if (!find.Next()) return null;
        var number = find.Int64(0);
        find.Reset();
        return number;
    }
}
