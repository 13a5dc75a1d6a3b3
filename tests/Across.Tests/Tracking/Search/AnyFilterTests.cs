using Assay.Tracking.Search;
using Assay.Tracking.Search.Vocabularies;
using CsCheck;

namespace Across.Tests.Tracking.Search;

public class AnyFilterTests
{
    private static readonly string[] Pieces =
        ["metrics", "params", "tags", ".", "`", "'", "\"", "a b", "=", "!=", "<", " AND ", " and ", "LIKE", "IN", "NOT", "IS", "NULL", "(", ")", ",", ";", "1.5", "-", "1e", "😀", "\ud800", "\0", " ", "'x'", "span.attributes.", "RLIKE '(a'"];

    private static readonly string[] Valid =
    [
        "metrics.acc >= 0.94 AND params.`batch size` = '32' AND tags.x IS NOT NULL", "attributes.run_id IN ('a', 'b') AND datasets.name LIKE '%x_'", "name RLIKE '^a+$' AND span.attributes.model ILIKE '%gpt%'",
        "tags.\"mlflow.prompt.is_prompt\" != 'true' AND version_number > 3", "status = READY AND params.lr = 0.01",
    ];

    private static readonly Gen<SearchVocabulary> Vocabulary = OneOf(Searches.Vocabularies.Values.ToArray());

    private static readonly Gen<string> Name = Gen.String.Where(text => text.Length > 0);

    private static readonly Gen<NumberOperand> Number = Gen.OneOf(Gen.Long.Select(value => NumberOperand.Of(value)), Gen.Double.Where(value => !double.IsNaN(value)).Select(NumberOperand.Of), Gen.Double[-1e3, 1e3].Select(NumberOperand.Of));

    private static readonly Gen<Comparison> Any = Gen.OneOf(
        Gen.Select(Name, OneOf(SearchComparators.Numeric.ToArray()), Number).Select((name, comparator, number) => new Comparison(new(SearchKeyKind.Metric, name), comparator, number)),
        Gen.Select(Name, OneOf(SearchComparators.Text.ToArray()), Gen.String).Select((name, comparator, text) => new Comparison(new(SearchKeyKind.Tag, name), comparator, new TextOperand(text))),
        Gen.Select(Name, OneOf(SearchComparator.IsNull, SearchComparator.IsNotNull)).Select((name, comparator) => new Comparison(new(SearchKeyKind.Parameter, name), comparator, null)),
        Gen.Select(OneOf(SearchComparator.In, SearchComparator.NotIn), Gen.String.Array[1, 5]).Select((comparator, texts) => new Comparison(new(SearchKeyKind.Dataset, "name"), comparator, new TextListOperand([.. texts]))));

    /// <summary>A valid filter in which some characters are taken away, doubled, replaced by others or by a piece of the language.</summary>
    private static readonly Gen<string> Mutated = Gen.Select(OneOf(Valid), Gen.Select(Gen.Int[0, 200], Gen.Int[0, 3], OneOf(Pieces)).Array[1, 6])
        .Select((filter, changes) => changes.Aggregate(filter, (text, change) => Change(text, change.Item1, change.Item2, change.Item3)));

    [Fact]
    public void What_is_printed_reads_as_the_same() =>
        Any.Array[0, 6].Sample(comparisons =>
        {
            var filter = new SearchFilter([.. comparisons]);
            SearchQuery.ParseFilter(filter.ToString(), RunVocabulary.Instance).Required.ShouldBe(filter);
        }, iter: 5_000);

    [Fact]
    public void What_is_read_prints_as_what_reads_the_same() =>
        Gen.Select(Mutated, Vocabulary).Sample((text, vocabulary) =>
        {
            var filter = SearchQuery.ParseFilter(text, vocabulary);
            if (filter.Succeeded) SearchQuery.ParseFilter(filter.Value.ToString(), vocabulary).Required.ShouldBe(filter.Value);
        }, iter: 5_000);

    [Fact]
    public void A_changed_filter_is_a_filter_or_one_problem() => Gen.Select(Mutated, Vocabulary).Sample(IsAnswered, iter: 5_000);

    [Fact]
    public void Pieces_in_any_order_are_a_filter_or_one_problem() =>
        Gen.Select(OneOf(Pieces).Array[0, 40].Select(string.Concat), Vocabulary).Sample(IsAnswered, iter: 5_000);

    [Fact]
    public void Any_text_is_a_filter_or_one_problem() => Gen.Select(Gen.String, Vocabulary).Sample(IsAnswered, iter: 5_000);

    [Fact]
    public void Any_text_is_an_order_or_one_problem() =>
        Gen.Select(Gen.OneOf(Gen.String, OneOf(Pieces).Array[0, 8].Select(string.Concat)), Vocabulary).Sample((text, vocabulary) =>
        {
            var order = SearchQuery.ParseOrder([text], vocabulary);
            if (!order.Succeeded) Searches.Refused(order, "order_by");
        }, iter: 5_000);

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    private static void IsAnswered(string text, SearchVocabulary vocabulary)
    {
        var filter = SearchQuery.ParseFilter(text, vocabulary);
        if (!filter.Succeeded) Searches.Refused(filter, "filter");
    }

    private static string Change(string text, int place, int kind, string piece)
    {
        var at = text.Length == 0 ? 0 : place % text.Length;
        return text.Length == 0 ? piece : kind switch
        {
            0 => text.Remove(at, 1),
            1 => text.Insert(at, text[at].ToString()),
            2 => text.Insert(at, piece),
            _ => string.Concat(text.AsSpan(0, at), piece, text.AsSpan(at + 1)),
        };
    }
}
