using Assay.Tracking.Search;
using Assay.Tracking.Search.Vocabularies;

namespace Across.Tests.Tracking.Search;

public class RefusedFilterTests
{
    [Theory]
    [InlineData("metric.acc >= 0.94; metrics.rmse < 1", "multiple expression")]
    [InlineData("m.acc >= 0.94", "Invalid entity type 'm'")]
    [InlineData("Metrics.acc >= 0.94", "Invalid entity type 'Metrics'")]
    [InlineData("p.model >= 'LR'", "Invalid entity type 'p'")]
    [InlineData("acc >= 0.94", "Invalid attribute key 'acc'")]
    [InlineData("`metrics.A` > 1", "Invalid attribute key 'metrics.A'")]
    [InlineData("foo is null", "Invalid attribute key 'foo'")]
    [InlineData("attribute.experiment_id != 1", "Invalid attribute key 'experiment_id'")]
    [InlineData("attribute.lifecycle_stage = 'ACTIVE'", "Invalid attribute key 'lifecycle_stage'")]
    [InlineData("dataset.status = 'true'", "Invalid dataset key 'status'")]
    [InlineData("tags.`` = 'x'", "empty")]
    [InlineData("metrics.A > 0.1 OR params.B = 'LR'", "Invalid clause(s) in filter string: 'OR params.B = 'LR''")]
    [InlineData("metrics.A > 0.1 NAND params.B = 'LR'", "Invalid clause(s) in filter string: 'NAND")]
    [InlineData("metrics.A > 0.1 AND (params.B = 'LR')", "Invalid clause(s) in filter string: '(params.B")]
    [InlineData("metrics.A > 0.1 AND", "Invalid clause(s) in filter string")]
    [InlineData("AND metrics.A > 0.1", "Invalid clause(s) in filter string")]
    [InlineData("metrics.A > 0.1 AND AND metrics.B > 1", "Invalid clause(s) in filter string")]
    [InlineData("metrics.A > 0.1 metrics.B > 1", "Invalid clause(s) in filter string: 'metrics.B > 1'")]
    [InlineData("`metrics.A > 0.1", "quote that is not closed")]
    [InlineData("param`.A > 0.1", "quote that is not closed")]
    [InlineData("params.'acc = LR", "quote that is not closed")]
    [InlineData("params.acc = 'LR", "is not closed")]
    [InlineData("params.acc = LR'", "not quoted")]
    [InlineData("params.acc = \"LR'", "is not closed")]
    [InlineData("tags.acc = = 'LR'", "Invalid clause(s) in filter string")]
    [InlineData("attribute.status IS 'RUNNING'", "Invalid clause(s) in filter string")]
    [InlineData("params.acc LR !=", "Invalid clause(s) in filter string")]
    [InlineData("params.acc LR", "Invalid clause(s) in filter string")]
    [InlineData("params.acc", "Invalid clause(s) in filter string")]
    [InlineData("metric.acc !=", "Invalid clause(s) in filter string")]
    [InlineData("metrics . acc > 1", "Invalid clause(s) in filter string")]
    [InlineData("metrics.my-loss > 1", "Invalid clause(s) in filter string")]
    [InlineData("metrics.a > 1 -- so", "Invalid clause(s) in filter string")]
    public void What_is_no_clause_is_named(string filter, string words) => Searches.Refused(filter).Message.ShouldContain(words);

    [Theory]
    [InlineData("metric.model = 'LR'", "Expected numeric value type for metrics.`model`. Found ''LR''")]
    [InlineData("metric.model = '5'", "Expected numeric value type")]
    [InlineData("metrics.acc != metrics.acc", "Expected numeric value type")]
    [InlineData("metrics.acc > +5", "Expected numeric value type")]
    [InlineData("metrics.acc > nan", "Expected numeric value type")]
    [InlineData("attributes.start_time = '5'", "Expected numeric value type for attributes.`start_time`")]
    [InlineData("params.acc = 5", "Expected a quoted string value for params.`acc`. Got value 5")]
    [InlineData("attribute.status = 1", "Expected a quoted string value")]
    [InlineData("params.acc = LR", "either not quoted or unidentified quote types")]
    [InlineData("params.acc = `LR`", "either not quoted or unidentified quote types")]
    [InlineData("datasets.name = ('a')", "Expected a quoted string value")]
    [InlineData("1.0 > metrics.acc", "Expected 'Identifier' found '1.0'")]
    [InlineData("'status' = 'x'", "Expected 'Identifier' found ''status''")]
    [InlineData("1==2", "Expected 'Identifier' found '1'")]
    public void A_value_of_the_wrong_sort_is_named(string filter, string words) => Searches.Refused(filter).Message.ShouldContain(words);

    [Theory]
    [InlineData("run_id IN ()", "got empty list")]
    [InlineData("run_id IN 'a'", "list in parentheses")]
    [InlineData("run_id IN ('a' 'b')", "commas")]
    [InlineData("run_id IN ('a', 5)", "quoted string values")]
    [InlineData("run_id IN (a)", "quoted string values")]
    [InlineData("run_id IN ('a'", "quoted string values")]
    [InlineData("run_id NOT IN (,)", "quoted string values")]
    public void A_list_that_is_none_is_named(string filter, string words) => Searches.Refused(filter).Message.ShouldContain(words);

    [Theory]
    [InlineData("metrics.abc ~ 1")]
    [InlineData("metrics.abc == 1")]
    [InlineData("metrics.abc <> 1")]
    [InlineData("metrics.abc LIKE '1'")]
    [InlineData("metrics.abc IN ('1')")]
    [InlineData("metrics.abc IS NULL")]
    [InlineData("params.abc > 'x'")]
    [InlineData("params.abc IN ('x')")]
    [InlineData("tags.abc <= 'x'")]
    [InlineData("tags.abc NOT LIKE 'x'")]
    [InlineData("tags.abc RLIKE 'x'")]
    [InlineData("attributes.status > 'x'")]
    [InlineData("attributes.status IN ('x')")]
    [InlineData("attributes.status IS NOT NULL")]
    [InlineData("attributes.start_time LIKE 1234")]
    [InlineData("datasets.name >= 'x'")]
    [InlineData("datasets.name IS NULL")]
    public void A_comparator_that_the_key_does_not_take_is_refused(string filter)
    {
        var problem = Searches.Refused(filter);
        problem.Message.ShouldStartWith("Invalid comparator '");
        problem.Expected!.ShouldStartWith("one of =, !=");
    }

    [Fact]
    public void The_keys_that_can_be_missing_are_told() => Searches.Refused("metrics.acc IS NULL").Message.ShouldContain("IS NULL / IS NOT NULL is only supported for params and tags");

    [Fact]
    public void A_filter_beyond_the_limit_is_refused_unread() =>
        Searches.Refused(new string('(', SearchQuery.LongestFilter + 1)).ToString().ShouldContain("at most 1,000,000");

    [Fact]
    public void More_comparisons_than_the_limit_are_refused()
    {
        var filters = Enumerable.Repeat("metrics.a > 1", SearchQuery.MostComparisons).ToArray();
        SearchQuery.ParseFilter(string.Join(" AND ", filters), RunVocabulary.Instance).Succeeded.ShouldBeTrue();
        Searches.Refused(string.Join(" AND ", [.. filters, "metrics.a > 1"])).Expected.ShouldBe("at most 256");
    }

    [Theory]
    [InlineData('(')]
    [InlineData('\'')]
    [InlineData('`')]
    [InlineData('.')]
    [InlineData('a')]
    [InlineData('=')]
    [InlineData('-')]
    [InlineData('9')]
    public void A_million_of_one_character_is_one_problem(char character) => Searches.Refused(new string(character, SearchQuery.LongestFilter));

    [Theory]
    [InlineData("a.")]
    [InlineData("`a`.")]
    [InlineData("tags.a IN ('b',")]
    [InlineData("NOT ")]
    [InlineData("'a' = ")]
    public void A_million_characters_of_a_repeated_piece_is_one_problem(string piece) => Searches.Refused(string.Concat(Enumerable.Repeat(piece, SearchQuery.LongestFilter / piece.Length)));
}
