using System.Collections.Immutable;

namespace Assay.Evidence.Similarity;

/// <summary>
/// Ranks labelled descriptions by how near a text comes to them: cosine of term-frequency vectors weighted by inverse document frequency,
/// ln((1 + N) / (1 + df)) + 1 (G. Salton and C. Buckley, "Term-weighting approaches in automatic text retrieval", 1988; smoothed so that a term that no
/// description has counts as rarer than any). Chosen over BM25 because a cosine has a scale: a text is never nearer to anything than to itself, and writing it
/// twice changes nothing. Needs no model and no network, and the same texts give the same scores whatever their order. Safe to share between threads.
/// </summary>
public sealed class SimilarityIndex
{
    private readonly ImmutableArray<string> _labels;
    private readonly Dictionary<string, int> _terms;
    private readonly Posting[][] _postings;
    private readonly double[] _weights;
    private readonly double _unknownWeight;

    private SimilarityIndex(ImmutableArray<string> labels, Dictionary<string, int> terms, int[][] counts)
    {
        (_labels, _terms) = (labels, terms);
        var frequencies = new int[terms.Count];
        foreach (var ids in counts) TermCounts.Each(ids, (term, _) => frequencies[term]++);
        _weights = [.. frequencies.Select(frequency => Weight(frequency))];
        _unknownWeight = Weight(0);
        var lists = frequencies.Select(frequency => new List<Posting>(frequency)).ToArray();
        for (var label = 0; label < counts.Length; label++)
        {
            var (at, norm) = (label, Norm(counts[label]));
            TermCounts.Each(counts[label], (term, count) => lists[term].Add(new Posting(at, count * _weights[term] / norm)));
        }

        _postings = [.. lists.Select(list => list.ToArray())];
        double Weight(int frequency) => Math.Log((1.0 + labels.Length) / (1.0 + frequency)) + 1;
    }

    /// <summary>An index over descriptions. Texts of the same label are taken together; one without any word is never matched.</summary>
    /// <param name="descriptions">In any order.</param>
    public static SimilarityIndex Of(IEnumerable<(string Label, string Text)> descriptions)
    {
        var byLabel = descriptions.GroupBy(one => one.Label, one => one.Text).OrderBy(group => group.Key, StringComparer.Ordinal).ToList();
        var texts = byLabel.ConvertAll(group => group.SelectMany(TermCounts.WordsOf).ToList());
        var terms = texts.SelectMany(words => words).Distinct().Order(StringComparer.Ordinal).Select((term, id) => (term, id)).ToDictionary(one => one.term, one => one.id, StringComparer.Ordinal);
        var counts = texts.ConvertAll(words => words.Select(word => terms[word]).Order().ToArray());
        return new SimilarityIndex([.. byLabel.Select(group => group.Key)], terms, [.. counts]);
    }

    /// <summary>The descriptions that share a term with the text, nearest first; equal scores in ordinal order of their labels.</summary>
    /// <param name="text">Any text; passages are what <see cref="Passages"/> makes of it.</param>
    /// <param name="most">How many at most; at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="most"/> is not positive.</exception>
    public ImmutableArray<SimilarityMatch> Rank(string text, int most)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(most);
        var ranking = new Ranking(_labels.Length);
        var (unknown, all) = (new Dictionary<string, int>(StringComparer.Ordinal), new List<int>());
        foreach (var passage in Passages.Of(text))
        {
            var from = all.Count;
            TermCounts.Read(text.AsSpan(passage.Start, passage.Length), _terms, unknown, all);
            Score(all[from..], ranking);
            ranking.Keep(passage);
        }

        Score(all, ranking);
        ranking.KeepWhole();
        return ranking.Best(_labels, most);
    }

    private void Score(List<int> ids, Ranking ranking)
    {
        int[] sorted = [.. ids];
        Array.Sort(sorted);
        var norm = Norm(sorted);
        TermCounts.Each(sorted, (term, count) =>
        {
            if (term >= _postings.Length) return;
            var weight = count * _weights[term] / norm;
            foreach (var posting in _postings[term]) ranking.Current[posting.Label] += weight * posting.Weight;
        });
    }

    /// <summary>Length of the vector. Terms that no description has are summed as whole numbers, so that their order leaves no trace.</summary>
    private double Norm(int[] sorted)
    {
        var (squares, unknown) = (0.0, 0L);
        TermCounts.Each(sorted, (term, count) =>
        {
            if (term < _weights.Length) squares += count * _weights[term] * (count * _weights[term]);
            else unknown += (long)count * count;
        });
        return Math.Sqrt(squares + (unknown * _unknownWeight * _unknownWeight));
    }

    private readonly record struct Posting(int Label, double Weight);
}
