using System.Numerics;

namespace Assay.Evidence.Portfolio.Choosing;

/// <summary>A set of parts, by their numbers. Immutable; sets of one problem have the same width.</summary>
internal readonly struct PartSet
{
    private readonly ulong[] _words;

    private PartSet(ulong[] words) => _words = words;

    /// <summary>How many parts are in it.</summary>
    public int Count => _words.Sum(BitOperations.PopCount);

    /// <summary>Whether there is none in it.</summary>
    public bool IsEmpty => Array.TrueForAll(_words, word => word == 0);

    /// <summary>The numbers in it, ascending.</summary>
    public IEnumerable<int> Numbers
    {
        get
        {
            for (var i = 0; i < _words.Length; i++)
                for (var word = _words[i]; word != 0; word &= word - 1) yield return i * 64 + BitOperations.TrailingZeroCount(word);
        }
    }

    /// <summary>The set of these numbers, each below <paramref name="width"/>.</summary>
    public static PartSet Of(int width, IEnumerable<int> numbers)
    {
        var words = new ulong[(width + 63) / 64];
        foreach (var number in numbers) words[number / 64] |= 1UL << (number % 64);
        return new PartSet(words);
    }

    /// <summary>Whether the number is in it.</summary>
    public bool Has(int number) => (_words[number / 64] >> (number % 64) & 1) != 0;

    /// <summary>Whether all of it is in <paramref name="other"/>.</summary>
    public bool IsWithin(PartSet other) => Without(other).IsEmpty;

    /// <summary>What is in either.</summary>
    public PartSet With(PartSet other) => Combine(other, (mine, theirs) => mine | theirs);

    /// <summary>What is in this one alone.</summary>
    public PartSet Without(PartSet other) => Combine(other, (mine, theirs) => mine & ~theirs);

    private PartSet Combine(PartSet other, Func<ulong, ulong, ulong> combine)
    {
        var words = new ulong[_words.Length];
        for (var i = 0; i < words.Length; i++) words[i] = combine(_words[i], other._words[i]);
        return new PartSet(words);
    }
}
