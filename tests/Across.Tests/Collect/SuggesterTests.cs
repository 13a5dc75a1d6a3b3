using Across.Tests.Collect.Labelled;
using Assay.Collect.Finds;
using Assay.Collect.Suggesting;
using Assay.Evidence.Acts;
using Assay.Evidence.Standards;
using Assay.Kernel;

namespace Across.Tests.Collect;

public class SuggesterTests
{
    private static readonly Standard Standard = SomeStandard.Level6;
    private static readonly Suggester Suggester = new(Standard, _ => null);
    private static readonly HashSet<(PartReference, string)> Nothing = [];

    [Fact]
    public void The_page_says_how_good_suggestions_are_on_the_labelled_set() => GoldenFile.ShouldBe("docs/reference/suggestions.md", SuggestionFigures.Page(Suggester));

    [Fact]
    public void Every_label_is_a_part_of_the_standard_and_the_set_is_no_smaller_than_promised()
    {
        LabelledText.All.Length.ShouldBeGreaterThanOrEqualTo(60);
        LabelledText.All.SelectMany(text => text.Parts).Except(PartSelection.InOrder(Standard).Select(part => part.ToString())).ShouldBeEmpty();
        LabelledText.All.Select(text => text.Text).ShouldBeUnique();
    }

    [Fact]
    public void A_part_is_suggested_once_with_the_words_that_come_nearest()
    {
        var title = Standard.Find("S7")!.Part("robustness")!.Title;
        var suggestion = Suggester.For(FindOf($"Nothing of note here.\n{title}.", $"We say of robustness that {title}, and more words that lead away from it."), Nothing).First(each => each.Part.ToString() == "S7.robustness");
        suggestion.Quote.ShouldBe($"{title}.");
    }

    [Fact]
    public void What_was_answered_in_the_same_words_is_not_suggested_again()
    {
        var find = FindOf($"{Standard.Find("S7")!.Part("robustness")!.Title}.");
        var first = Suggester.For(find, Nothing)[0];
        Suggester.For(find, new HashSet<(PartReference, string)> { (first.Part, first.Quote) }).ShouldNotContain(each => each.Part == first.Part);
        Suggester.For(find, new HashSet<(PartReference, string)> { (first.Part, "other words") }).ShouldContain(each => each.Part == first.Part);
    }

    [Theory]
    [InlineData("Drift watched.", false)]
    [InlineData("Drift of data is watched.", false)]
    [InlineData("The drift of every input is watched weekly.", true)]
    public void A_quote_of_a_word_or_two_says_too_little(string quote, bool says) =>
        Suggester.Says(new PartSuggestion(new PartReference(Standard.Id, "S24", "drift"), 0.9, quote)).ShouldBe(says);

    [Fact]
    public void A_text_that_shares_no_word_is_suggested_for_nothing() => Suggester.For(FindOf("zxqv wqpl mnbv"), Nothing).ShouldBeEmpty();

    [Fact]
    public void The_owners_wording_helps_where_it_is_known()
    {
        var find = FindOf("We held a zymurgical symposium about flanges.");
        Suggester.For(find, Nothing).ShouldNotContain(each => each.Part.Criterion == "S7");
        new Suggester(Standard, code => code == "S7" ? "zymurgical symposium flanges" : null).For(find, Nothing).ShouldContain(each => each.Part.Criterion == "S7");
    }

    [Fact]
    public void A_find_is_suggested_for_ten_parts_at_most() =>
        Suggester.For(FindOf([.. Standard.Criteria.SelectMany(criterion => criterion.Parts).Select(part => part.Title)]), Nothing).Length.ShouldBe(Math.Min(Suggester.MostPerFind, Standard.Criteria.Sum(criterion => criterion.Parts.Length)));

    private static Find FindOf(params string[] texts) => new() { Source = FindSource.Document, Origin = "a.md", Title = "A", Content = Digest.Of("a"), Match = AuthorMatch.Unstated, Texts = [.. texts] };
}
