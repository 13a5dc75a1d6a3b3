using Assay.Evidence.Similarity;
using CsCheck;

namespace Across.Tests.Evidence.Similarity;

public class SimilarityIndexTests
{
    private static readonly string[] Vocabulary = ["kiln", "glaze", "fire", "fired", "firing", "clay", "wheel", "Pottery", "colour", "the", "and", "42", "Ofen", "évalue", "temperature", "log"];
    private static readonly Gen<string> Sentence = Gen.Int[0, Vocabulary.Length - 1].Select(at => Vocabulary[at]).Array[1, 8].Select(words => string.Join(' ', words));
    private static readonly Gen<(string Label, string Text)[]> Descriptions =
        Sentence.Array[1, 12].Select(texts => texts.Select((text, at) => ($"D{at}", text)).ToArray());

    private static readonly SimilarityIndex Pots = SimilarityIndex.Of([("K1", "How clays differ and what they are used for"), ("S1", "Monitor the temperature of a kiln while it fires"), ("S2", "Choose glazes for the clay at hand"), ("B1", "Acts safely")]);

    [Fact]
    public void The_nearest_description_comes_first_with_the_sentence_that_speaks_for_it()
    {
        const string Text = "A long day.\nMonitored kiln temperatures through the night firing. Then we chose a new glaze.";
        var matches = Pots.Rank(Text, 2);
        matches.Select(match => match.Label).ShouldBe(["S1", "S2"]);
        matches[0].Span.In(Text).ShouldBe("Monitored kiln temperatures through the night firing.");
        matches[1].Span.In(Text).ShouldBe("Then we chose a new glaze.");
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t ")]
    [InlineData("… — !? ()")]
    [InlineData("of the and to")]
    [InlineData("zebra crossing")]
    [InlineData("\ud800 \udfff\ud800")]
    public void A_text_that_shares_no_word_matches_nothing(string text) => Pots.Rank(text, 5).ShouldBeEmpty();

    [Fact]
    public void An_index_of_nothing_matches_nothing() => SimilarityIndex.Of([]).Rank("kiln", 3).ShouldBeEmpty();

    [Fact]
    public void A_description_without_words_is_never_matched() => SimilarityIndex.Of([("A", "of the"), ("B", "kiln")]).Rank("of the kiln", 3).Select(match => match.Label).ShouldBe(["B"]);

    [Fact]
    public void Equal_scores_stand_in_ordinal_order_of_their_labels() =>
        SimilarityIndex.Of([("b", "kiln"), ("B", "kiln"), ("a10", "kiln"), ("a2", "kiln")]).Rank("kiln", 4).Select(match => match.Label).ShouldBe(["B", "a10", "a2", "b"]);

    [Fact]
    public void Words_in_another_case_or_form_are_the_same_word() => Pots.Rank("KILNS, firing; MONITORING: temperatures", 1)[0].Score.ShouldBe(1, 1e-12);

    [Fact]
    public void A_rare_word_weighs_more_than_a_common_one() =>
        SimilarityIndex.Of([("A", "kiln wheel"), ("B", "clay wheel"), ("C", "wheel glaze")]).Rank("clay wheel spare", 3)[0].Label.ShouldBe("B");

    [Fact]
    public void The_score_is_the_cosine_worked_out_by_hand()
    {
        // N = 2: "kiln" is in both (weight 1), "clay" in one (w = ln(3/2) + 1), "moon" in none (u = ln 3 + 1).
        double w = Math.Log(1.5) + 1, u = Math.Log(3) + 1;
        var score = SimilarityIndex.Of([("A", "kiln clay"), ("B", "kiln")]).Rank("clay moon", 1)[0].Score;
        score.ShouldBe(w * w / (Math.Sqrt(1 + (w * w)) * Math.Sqrt((w * w) + (u * u))), 1e-12);
    }

    [Fact]
    public void No_text_is_nearer_to_anything_than_to_itself() => Descriptions.Sample(descriptions =>
    {
        var index = SimilarityIndex.Of(descriptions);
        return descriptions.All(one => index.Rank(one.Text, descriptions.Length) is var matches && (matches.IsEmpty || (Math.Abs(matches[0].Score - 1) < 1e-12 && Math.Abs(matches.First(match => match.Label == one.Label).Score - 1) < 1e-12)));
    });

    [Fact]
    public void The_order_of_descriptions_and_of_words_changes_nothing() => Gen.Select(Descriptions, Sentence).Sample((descriptions, text) =>
        SimilarityIndex.Of(descriptions).Rank(text, 20).Select(match => (match.Label, match.Score)).SequenceEqual(
            SimilarityIndex.Of(descriptions.Reverse()).Rank(string.Join(' ', text.Split(' ').Reverse()), 20).Select(match => (match.Label, match.Score))));

    [Fact]
    public void Writing_a_text_several_times_over_changes_no_score() => Gen.Select(Descriptions, Sentence, Gen.Int[2, 5]).Sample((descriptions, text, times) =>
    {
        var index = SimilarityIndex.Of(descriptions);
        var (once, often) = (Scores(index, text), Scores(index, string.Join(' ', Enumerable.Repeat(text, times))));
        return once.Count == often.Count && once.All(one => Math.Abs(one.Value - often[one.Key]) < 1e-12);
    });

    [Fact]
    public void Scores_fall_within_zero_and_one_and_spans_within_the_text() => Gen.Select(Descriptions, Sentence.Array[0, 5], Gen.String[0, 40]).Sample((descriptions, lines, noise) =>
    {
        var text = string.Join(".\n", lines) + noise;
        var matches = SimilarityIndex.Of(descriptions).Rank(text, 20);
        return matches.All(match => match.Score is > 0 and <= 1 && match.Span is { Start: >= 0, Length: > 0 } && match.Span.End <= text.Length)
            && matches.Zip(matches.Skip(1)).All(pair => pair.First.Score >= pair.Second.Score);
    });

    [Fact]
    public void Asking_for_fewer_gives_the_first_of_more() => Gen.Select(Descriptions, Sentence, Gen.Int[1, 12]).Sample((descriptions, text, most) =>
        SimilarityIndex.Of(descriptions).Rank(text, 12).Take(most).SequenceEqual(SimilarityIndex.Of(descriptions).Rank(text, most)));

    private static Dictionary<string, double> Scores(SimilarityIndex index, string text) => index.Rank(text, 50).ToDictionary(match => match.Label, match => match.Score);
}
