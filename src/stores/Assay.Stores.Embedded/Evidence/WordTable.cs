using System.Collections.Immutable;
using Assay.Stores.Embedded.Sqlite;
using Microsoft.Data.Sqlite;

namespace Assay.Stores.Embedded.Evidence;

/// <summary>The words of an index, each under a number. No word has the number 0, which stands for none.</summary>
internal sealed class WordTable
{
    private const char Separator = '\n';

    private readonly Dictionary<string, long> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<long, string> _texts = [];
    private readonly Dictionary<long, ImmutableArray<string>> _sets = [];
    private readonly List<(long Id, string Text)> _fresh = [];

    private WordTable()
    {
    }

    /// <summary>The words so far.</summary>
    public static WordTable Read(SqliteConnection connection)
    {
        var words = new WordTable();
        foreach (var (id, text) in connection.Rows(EvidenceSql.Words, row => (row.GetInt64(0), row.GetString(1)))) words.Put(id, text);
        return words;
    }

    /// <summary>The number of a word; a new one is given the next number, and is to be saved.</summary>
    public long IdOf(string? text)
    {
        if (text is null) return 0;
        if (_ids.TryGetValue(text, out var id)) return id;
        Put(_ids.Count + 1, text);
        _fresh.Add((_ids.Count, text));
        return _ids.Count;
    }

    /// <summary>The number of a set of facts.</summary>
    public long IdOf(ImmutableArray<string> facts) => IdOf(Separator + string.Join(Separator, facts));

    /// <summary>The number of a word that is there already; null when it is not.</summary>
    public long? Find(string text) => _ids.TryGetValue(text, out var id) ? id : null;

    /// <summary>The word of a number; null for 0.</summary>
    public string? TextOf(long id) => id == 0 ? null : _texts[id];

    /// <summary>The set of facts of a number.</summary>
    public ImmutableArray<string> FactsOf(long id)
    {
        if (!_sets.TryGetValue(id, out var facts)) _sets[id] = facts = [.. _texts[id].Split(Separator, StringSplitOptions.RemoveEmptyEntries)];
        return facts;
    }

    /// <summary>Numbers of the sets that hold a fact.</summary>
    public IEnumerable<long> SetsWith(string fact) => _texts.Where(word => word.Value.StartsWith(Separator)).Select(word => word.Key).Where(id => FactsOf(id).Contains(fact));

    /// <summary>Writes the words that are new.</summary>
    public void Save(SqliteConnection connection)
    {
        foreach (var (id, text) in _fresh) connection.Ask(EvidenceSql.AddWord, ("$id", id), ("$text", text));
        _fresh.Clear();
    }

    private void Put(long id, string text)
    {
        _ids[text] = id;
        _texts[id] = text;
    }
}
