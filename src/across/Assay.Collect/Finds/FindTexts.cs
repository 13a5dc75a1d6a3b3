using System.Collections.Immutable;

namespace Assay.Collect.Finds;

/// <summary>Gathers the texts of one find: each once, of a length worth reading, and no more than the limits allow.</summary>
internal sealed class FindTexts
{
    private const int FewestWords = 3;
    private readonly OrderedDictionary<string, bool> _texts = new(StringComparer.Ordinal);
    private long _characters;

    /// <summary>What was gathered, in order.</summary>
    public ImmutableArray<string> All => [.. _texts.Keys];

    /// <summary>Whether nothing more is taken.</summary>
    public bool IsFull => _texts.Count >= ReadLimits.Texts || _characters >= ReadLimits.Characters;

    /// <summary>Takes a text, with its lines; one with fewer than three words says too little to be suggested.</summary>
    public void Add(string text)
    {
        if (IsFull) return;
        var lines = text.ReplaceLineEndings("\n").Split('\n').Select(line => string.Join(' ', line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        var plain = string.Join('\n', lines).Trim();
        if (plain.Length > ReadLimits.TextCharacters) plain = Cut(plain);
        if (plain.Count(letter => letter is ' ' or '\n') < FewestWords - 1) return;
        if (_texts.TryAdd(plain, true)) _characters += plain.Length;
    }

    private static string Cut(string text)
    {
        var length = char.IsHighSurrogate(text[ReadLimits.TextCharacters - 1]) ? ReadLimits.TextCharacters - 1 : ReadLimits.TextCharacters;
        return text[..length];
    }
}
