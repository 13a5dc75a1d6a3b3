namespace Assay.Evidence.Similarity;

/// <summary>
/// Cuts an English word to its stem: M. F. Porter, "An algorithm for suffix stripping", Program 14(3), 1980, pages 130–137, as published (without the
/// author's later departures). Words with other characters than a to z, and words of one or two letters, stay as they are.
/// </summary>
internal static class PorterStemmer
{
    private static readonly (string Suffix, string Stem)[] SecondStep =
    [
        ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"), ("abli", "able"), ("alli", "al"), ("entli", "ent"), ("eli", "e"), ("ousli", "ous"),
        ("ization", "ize"), ("ation", "ate"), ("ator", "ate"), ("alism", "al"), ("iveness", "ive"), ("fulness", "ful"), ("ousness", "ous"), ("aliti", "al"), ("iviti", "ive"), ("biliti", "ble"),
    ];

    private static readonly (string Suffix, string Stem)[] ThirdStep =
        [("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""), ("ness", "")];

    private static readonly (string Suffix, string Stem)[] FourthStep =
    [
        ("al", ""), ("ance", ""), ("ence", ""), ("er", ""), ("ic", ""), ("able", ""), ("ible", ""), ("ant", ""), ("ement", ""), ("ment", ""), ("ent", ""),
        ("ion", ""), ("ou", ""), ("ism", ""), ("ate", ""), ("iti", ""), ("ous", ""), ("ive", ""), ("ize", ""),
    ];

    /// <summary>Stems the first <paramref name="length"/> characters of <paramref name="word"/> in place.</summary>
    /// <param name="word">Room for the word, lower case, and for one letter more than it has.</param>
    /// <param name="length">How long the word is.</param>
    /// <returns>How long the stem is.</returns>
    public static int Stem(Span<char> word, int length)
    {
        if (length <= 2 || word[..length].ContainsAnyExceptInRange('a', 'z')) return length;
        length = Plural(word, length);
        length = PastAndGerund(word, length);
        if (word[length - 1] == 'y' && HasVowel(word[..(length - 1)])) word[length - 1] = 'i';
        length = Replace(word, length, SecondStep, 1);
        length = Replace(word, length, ThirdStep, 1);
        length = Replace(word, length, FourthStep, 2);
        return Tidy(word, length);
    }

    /// <summary>Step 1a.</summary>
    private static int Plural(Span<char> word, int length)
    {
        var whole = word[..length];
        if (whole.EndsWith("sses") || whole.EndsWith("ies")) return length - 2;
        return whole.EndsWith("s") && !whole.EndsWith("ss") ? length - 1 : length;
    }

    /// <summary>Step 1b.</summary>
    private static int PastAndGerund(Span<char> word, int length)
    {
        var whole = word[..length];
        if (whole.EndsWith("eed")) return Measure(whole[..^3]) > 0 ? length - 1 : length;
        var cut = whole.EndsWith("ed") ? 2 : whole.EndsWith("ing") ? 3 : 0;
        if (cut == 0 || !HasVowel(whole[..^cut])) return length;
        length -= cut;
        whole = word[..length];
        if (whole.EndsWith("at") || whole.EndsWith("bl") || whole.EndsWith("iz") || (!EndsDouble(whole) && Measure(whole) == 1 && EndsShort(whole)))
            word[length++] = 'e';
        else if (EndsDouble(whole) && whole[^1] is not ('l' or 's' or 'z'))
            length--;
        return length;
    }

    /// <summary>Steps 2 to 4: of the suffixes that fit, the longest alone is looked at.</summary>
    private static int Replace(Span<char> word, int length, (string Suffix, string Stem)[] rules, int leastMeasure)
    {
        var best = ("", "");
        foreach (var rule in rules)
            if (rule.Suffix.Length > best.Item1.Length && word[..length].EndsWith(rule.Suffix)) best = rule;
        var (suffix, stem) = best;
        var kept = word[..(length - suffix.Length)];
        if (suffix.Length == 0 || Measure(kept) < leastMeasure || (suffix == "ion" && !kept.EndsWith("s") && !kept.EndsWith("t"))) return length;
        stem.CopyTo(word[kept.Length..]);
        return kept.Length + stem.Length;
    }

    /// <summary>Step 5.</summary>
    private static int Tidy(Span<char> word, int length)
    {
        if (word[length - 1] == 'e')
        {
            var kept = word[..(length - 1)];
            if (Measure(kept) is var measure && (measure > 1 || (measure == 1 && !EndsShort(kept)))) length--;
        }

        return word[..length].EndsWith("ll") && Measure(word[..length]) > 1 ? length - 1 : length;
    }

    private static bool IsConsonant(ReadOnlySpan<char> word, int at) => word[at] switch
    {
        'a' or 'e' or 'i' or 'o' or 'u' => false,
        'y' => at == 0 || !IsConsonant(word, at - 1),
        _ => true,
    };

    private static bool HasVowel(ReadOnlySpan<char> word)
    {
        for (var i = 0; i < word.Length; i++)
            if (!IsConsonant(word, i)) return true;
        return false;
    }

    /// <summary>How often a vowel is followed by a consonant: Porter's m.</summary>
    private static int Measure(ReadOnlySpan<char> word)
    {
        var measure = 0;
        for (var i = 1; i < word.Length; i++)
            if (IsConsonant(word, i) && !IsConsonant(word, i - 1)) measure++;
        return measure;
    }

    private static bool EndsDouble(ReadOnlySpan<char> word) => word.Length >= 2 && word[^1] == word[^2] && IsConsonant(word, word.Length - 1);

    /// <summary>Ends in consonant, vowel, consonant, the last not w, x or y: Porter's *o.</summary>
    private static bool EndsShort(ReadOnlySpan<char> word) =>
        word.Length >= 3 && IsConsonant(word, word.Length - 1) && !IsConsonant(word, word.Length - 2) && IsConsonant(word, word.Length - 3) && word[^1] is not ('w' or 'x' or 'y');
}
