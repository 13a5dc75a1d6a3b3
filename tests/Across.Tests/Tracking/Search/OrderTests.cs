using Assay.Tracking.Search;
using Assay.Tracking.Search.Vocabularies;

namespace Across.Tests.Tracking.Search;

public class OrderTests
{
    [Theory]
    [InlineData("runs", "metrics.key1 asc", "metrics.`key1` ASC")]
    [InlineData("runs", "metrics.\"key1\"  desc", "metrics.`key1` DESC")]
    [InlineData("runs", "metrics.`Mean Square Error`", "metrics.`Mean Square Error` ASC")]
    [InlineData("runs", "params.my_param aSc ", "params.`my_param` ASC")]
    [InlineData("runs", "tags.tag1    DESC", "tags.`tag1` DESC")]
    [InlineData("runs", "end_time DESC", "attributes.`end_time` DESC")]
    [InlineData("runs", "attributes.Created", "attributes.`start_time` ASC")]
    [InlineData("experiments", "experiment_id DESC", "attributes.`experiment_id` DESC")]
    [InlineData("registered models", "timestamp DESC", "attributes.`last_updated_timestamp` DESC")]
    [InlineData("model versions", "version_number DESC", "attributes.`version_number` DESC")]
    [InlineData("traces", "timestamp DESC", "attributes.`timestamp_ms` DESC")]
    [InlineData("traces", "tag.x", "tags.`x` ASC")]
    [InlineData("evaluation datasets", "last_update_time", "attributes.`last_update_time` ASC")]
    public void A_clause_is_read(string entity, string clause, string meaning) => SearchQuery.ParseOrder([clause], Searches.Vocabularies[entity]).Required[0].ToString().ShouldBe(meaning);

    [Theory]
    [InlineData("runs", "m.acc", "Invalid entity type")]
    [InlineData("runs", "acc", "Invalid attribute key")]
    [InlineData("runs", "datasets.name", "Invalid dataset key")]
    [InlineData("runs", "`metrics.A", "Invalid order_by clause")]
    [InlineData("runs", "attribute.experiment_id", "Invalid attribute key")]
    [InlineData("runs", "metrics.A != 1", "Invalid order_by clause")]
    [InlineData("runs", "metrics.a, metrics.b", "Invalid order_by clause")]
    [InlineData("runs", "", "Invalid order_by clause")]
    [InlineData("runs", "metrics.a DESC DESC", "Invalid order_by clause")]
    [InlineData("runs", "attribute.run_id ACS", "Invalid ordering key")]
    [InlineData("experiments", "tags.x", "Invalid tag key")]
    [InlineData("registered models", "timestamp decs", "Invalid ordering key")]
    [InlineData("model versions", "run_id", "Invalid attribute key")]
    [InlineData("traces", "span.name", "Invalid span key")]
    [InlineData("issues", "status", "Invalid attribute key")]
    public void What_is_no_clause_is_named(string entity, string clause, string words) =>
        Searches.Refused(SearchQuery.ParseOrder([clause], Searches.Vocabularies[entity]), "order_by").Message.ShouldContain(words);

    [Theory]
    [InlineData("runs", "attributes.`start_time` DESC, attributes.`run_id` ASC")]
    [InlineData("experiments", "attributes.`creation_time` DESC, attributes.`experiment_id` ASC")]
    [InlineData("registered models", "attributes.`name` ASC")]
    [InlineData("model versions", "attributes.`name` ASC, attributes.`version_number` DESC")]
    [InlineData("logged models", "attributes.`creation_timestamp` DESC, attributes.`model_id` ASC")]
    [InlineData("traces", "attributes.`timestamp_ms` DESC, attributes.`request_id` ASC")]
    [InlineData("evaluation datasets", "attributes.`created_time` DESC, attributes.`dataset_id` DESC")]
    [InlineData("issues", "attributes.`created_timestamp` DESC, attributes.`issue_id` DESC")]
    public void Without_a_clause_the_order_is_the_entitys_own(string entity, string order) => string.Join(", ", SearchQuery.ParseOrder(null, Searches.Vocabularies[entity]).Required).ShouldBe(order);

    [Theory]
    [InlineData("runs", "metrics.a", "metrics.`a` ASC, attributes.`start_time` DESC, attributes.`run_id` ASC")]
    [InlineData("runs", "start_time", "attributes.`start_time` ASC, attributes.`run_id` ASC")]
    [InlineData("experiments", "name", "attributes.`name` ASC, attributes.`experiment_id` DESC")]
    public void Ties_go_by_what_was_not_asked_for(string entity, string clause, string order) => string.Join(", ", SearchQuery.ParseOrder([clause], Searches.Vocabularies[entity]).Required).ShouldBe(order);

    [Fact]
    public void A_key_that_comes_twice_is_refused_for_runs() =>
        Searches.Refused(SearchQuery.ParseOrder(["attributes.Created", "start_time DESC"], RunVocabulary.Instance), "order_by").Message.ShouldContain("duplicate fields");

    [Fact]
    public void A_key_that_comes_twice_has_no_effect_for_experiments() =>
        string.Join(", ", SearchQuery.ParseOrder(["name", "name DESC"], ExperimentVocabulary.Instance).Required).ShouldBe("attributes.`name` ASC, attributes.`experiment_id` DESC");

    [Fact]
    public void Every_clause_that_is_none_is_told() => SearchQuery.ParseOrder(["foo", "metrics.a", "bar"], RunVocabulary.Instance).Problems.Select(problem => problem.Value).ShouldBe(["foo", "bar"]);

    [Fact]
    public void Too_many_clauses_or_too_long_a_clause_are_refused()
    {
        Searches.Refused(SearchQuery.ParseOrder([.. Enumerable.Range(0, 65).Select(number => $"metrics.m{number}")], RunVocabulary.Instance), "order_by");
        Searches.Refused(SearchQuery.ParseOrder(["metrics." + new string('a', 10_000)], RunVocabulary.Instance), "order_by");
    }

    [Fact]
    public void Logged_models_are_ordered_by_fields()
    {
        LoggedModelOrder.Clause("metrics.val loss.x", false, "eval", "d1").Required.ShouldBe(new OrderClause(new(SearchKeyKind.Metric, "val loss.x"), false) { Dataset = new("eval", "d1") });
        LoggedModelOrder.Clause(" creation_time ").Required.ToString().ShouldBe("attributes.`creation_timestamp` ASC");
        SearchQuery.Complete([LoggedModelOrder.Clause("metrics.a", datasetName: "x").Required, LoggedModelOrder.Clause("metrics.a", datasetName: "y").Required], LoggedModelVocabulary.Instance).Required.Length.ShouldBe(4);
    }

    [Theory]
    [InlineData(null, null, "must be specified")]
    [InlineData("params.a", null, "Invalid order by field name")]
    [InlineData("metrics.", null, "Invalid order by field name")]
    [InlineData("colour", null, "Invalid order by field name: colour")]
    [InlineData("metrics.a", "d1", "`dataset_digest` can only be specified")]
    public void A_field_that_orders_no_logged_model_is_named(string? field, string? digest, string words) =>
        Searches.Refused(LoggedModelOrder.Clause(field, true, null, digest), "order_by").Message.ShouldContain(words);
}
