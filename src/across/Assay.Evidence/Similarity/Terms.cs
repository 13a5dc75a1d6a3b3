using System.Collections.Frozen;
using System.Text;

namespace Assay.Evidence.Similarity;

/// <summary>
/// The terms of a text: its runs of letters and digits, in lower case, without words that carry no meaning of their own, cut to their stems where they are
/// English. Never longer than <see cref="MostCharacters"/> each.
/// </summary>
internal ref struct Terms(ReadOnlySpan<char> text, Span<char> buffer)
{
    /// <summary>Longest term; what a longer run of letters has beyond it is left out.</summary>
    public const int MostCharacters = 64;

    private static readonly FrozenSet<string> Stops = FrozenSet.ToFrozenSet(
        ("a about above across after again against all along also although always am among an and any are as at be because been before being below between both but by can cannot " +
         "could did do does doing done down during each either else etc every few for from further had has have having he her here hers him his how however i if in into is it its " +
         "itself just made make makes many may me might more most must my neither no nor not now of off often on once one only onto or other others our ours out over own per rather " +
         "s same shall she should so some such t than that the their theirs them then there these they this those through thus to too toward towards under until up upon us use used " +
         "uses using very via was we were what when where whether which while who whom whose why will with within without would yet you your yours").Split(' '));

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> StopSpans = Stops.GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly ReadOnlySpan<char> _text = text;
    private readonly Span<char> _buffer = buffer;
    private int _at;
    private int _length;

    /// <summary>The term that was read last; valid until the next is read.</summary>
    public readonly ReadOnlySpan<char> Current => _buffer[.._length];

    /// <summary>Reads the next term; false at the end of the text.</summary>
    public bool Next()
    {
        while (_at < _text.Length)
        {
            _length = 0;
            ReadRun();
            if (_length == 0 || StopSpans.Contains(Current)) continue;
            _length = PorterStemmer.Stem(_buffer, _length);
            return true;
        }

        return false;
    }

    /// <summary>Takes one run into the buffer, or steps over one character that belongs to none. An apostrophe within a word is left out: <c>don't</c> is <c>dont</c>.</summary>
    private void ReadRun()
    {
        while (_at < _text.Length)
        {
            Rune.DecodeFromUtf16(_text[_at..], out var rune, out var read);
            var isInner = _length > 0 && rune.Value is '\'' or '’';
            if (!isInner && !Rune.IsLetterOrDigit(rune) && !IsMark(rune)) break;
            _at += read;
            if (isInner) continue;
            var lower = Rune.ToLowerInvariant(rune);
            if (_length + lower.Utf16SequenceLength <= MostCharacters) _length += lower.EncodeToUtf16(_buffer[_length..]);
        }

        if (_length == 0) _at++;
    }

    private readonly bool IsMark(Rune rune) =>
        _length > 0 && Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;
}
