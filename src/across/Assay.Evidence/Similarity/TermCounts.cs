namespace Assay.Evidence.Similarity;

/// <summary>Texts as numbers of terms, and how often each occurs.</summary>
internal static class TermCounts
{
    /// <summary>The terms of a text, in its order.</summary>
    public static List<string> WordsOf(string text)
    {
        var words = new List<string>();
        var terms = new Terms(text, stackalloc char[Terms.MostCharacters + 1]);
        while (terms.Next()) words.Add(terms.Current.ToString());
        return words;
    }

    /// <summary>Adds the numbers of a text's terms. A term that is not <paramref name="known"/> gets a number above all that are, the same for the same term.</summary>
    public static void Read(ReadOnlySpan<char> text, Dictionary<string, int> known, Dictionary<string, int> unknown, List<int> into)
    {
        var (knownSpans, unknownSpans) = (known.GetAlternateLookup<ReadOnlySpan<char>>(), unknown.GetAlternateLookup<ReadOnlySpan<char>>());
        var terms = new Terms(text, stackalloc char[Terms.MostCharacters + 1]);
        while (terms.Next())
        {
            if (!knownSpans.TryGetValue(terms.Current, out var id) && !unknownSpans.TryGetValue(terms.Current, out id))
                unknownSpans[terms.Current] = id = known.Count + unknown.Count;
            into.Add(id);
        }
    }

    /// <summary>Calls <paramref name="act"/> for each number with how often it occurs, in ascending order.</summary>
    public static void Each(int[] sorted, Action<int, int> act)
    {
        for (var i = 0; i < sorted.Length;)
        {
            var from = i;
            while (i < sorted.Length && sorted[i] == sorted[from]) i++;
            act(sorted[from], i - from);
        }
    }
}
