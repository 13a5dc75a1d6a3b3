using System.Collections.Concurrent;
using Assay.Stores.Embedded.Sqlite;

namespace Assay.Stores.Embedded.Tracking;

/// <summary>The texts of words by their numbers. A word that is committed stays for ever, so what was read once holds.</summary>
internal sealed class WordTexts
{
    private const int MostRemembered = 100_000;

    private readonly ConcurrentDictionary<long, string> _texts = new();

    /// <param name="number">Of a word that is there.</param>
    /// <param name="statements">To ask, in a transaction that sees committed words only.</param>
    public string Of(long number, StatementSet statements)
    {
        if (_texts.TryGetValue(number, out var text)) return text;
        if (_texts.Count >= MostRemembered) _texts.Clear();
        var read = statements[TrackingSql.WordText];
        read.Bind(1, number);
        if (!read.Next()) throw new FormatException($"The word {number} is missing.");
        text = read.Text(0);
        read.Reset();
        return _texts.GetOrAdd(number, text);
    }
}
