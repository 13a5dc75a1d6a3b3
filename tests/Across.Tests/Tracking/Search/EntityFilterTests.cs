using System.Collections.Immutable;
using Assay.Tracking.Search;
using Assay.Tracking.Search.Evaluation;
using Assay.Tracking.Search.Vocabularies;

namespace Across.Tests.Tracking.Search;

public class EntityFilterTests
{
    private static readonly EntityFilter<Model> Models = new(RegisteredModelVocabulary.Instance, Read);

    private static readonly Model[] All =
    [
        new("churn", 5, []), new("Fraud", null, new() { ["team"] = "risk" }), new("greeting", 7, new() { ["mlflow.prompt.is_prompt"] = "true" }), new("fraud-2", 5, new() { ["team"] = "ops" }),
    ];

    [Theory]
    [InlineData(null, "Fraud churn fraud-2 greeting")]
    [InlineData("name LIKE 'fraud%'", "fraud-2")]
    [InlineData("name ILIKE 'FRAUD%'", "Fraud fraud-2")]
    [InlineData("tags.team != 'risk'", "fraud-2")]
    [InlineData("name ILIKE '%fraud%' AND tags.team = 'risk'", "Fraud")]
    [InlineData("tags.`mlflow.prompt.is_prompt` = 'true'", "greeting")]
    [InlineData("tags.`mlflow.prompt.is_prompt` != 'true'", "Fraud churn fraud-2")]
    [InlineData("tags.`mlflow.prompt.is_prompt` = 'false'", "Fraud churn fraud-2")]
    public void A_filter_finds_what_all_of_its_comparisons_hold_of(string? filter, string names) => Names(Models.Parse(filter).Required).ShouldBe(names);

    [Theory]
    [InlineData("name LIKE '%'", "Fraud churn fraud-2")]
    [InlineData("tags.`mlflow.prompt.is_prompt` = 'true'", "greeting")]
    public void Prompts_are_found_when_asked_for(string filter, string names)
    {
        var parsed = PromptRule.WithoutPromptsUnlessAsked(SearchQuery.ParseFilter(filter, RegisteredModelVocabulary.Instance).Required);
        Names(Models.Search(parsed, SearchQuery.ParseOrder(null, RegisteredModelVocabulary.Instance).Required)).ShouldBe(names);
    }

    [Theory]
    [InlineData("timestamp ASC", "churn fraud-2 greeting Fraud")]
    [InlineData("timestamp DESC", "greeting churn fraud-2 Fraud")]
    [InlineData("name DESC", "greeting fraud-2 churn Fraud")]
    public void An_order_has_what_is_missing_last_and_ties_by_name(string clause, string names) => Names(Models.Parse(null, [clause]).Required).ShouldBe(names);

    [Fact]
    public void Metrics_that_are_not_finite_have_their_places()
    {
        (string Name, double? Value)[] models = [("nan", double.NaN), ("none", null), ("inf", double.PositiveInfinity), ("0", 0), ("-inf", double.NegativeInfinity), ("9", 9)];
        var filter = new EntityFilter<(string Name, double? Value)>(LoggedModelVocabulary.Instance, (model, key) => key.Kind == SearchKeyKind.Metric ? SearchValue.Of(model.Value) : SearchValue.Absent);
        string Sorted(bool ascending) => string.Join(' ', filter.Search(SearchFilter.Everything, [LoggedModelOrder.Clause("metrics.x", ascending).Required]).Apply(models).Select(model => model.Name));
        Sorted(true).ShouldBe("-inf 0 9 inf nan none");
        Sorted(false).ShouldBe("inf 9 0 -inf nan none");
    }

    [Fact]
    public void A_metric_can_be_ordered_by_on_one_data_set()
    {
        var filter = new EntityFilter<(string Name, double Train, double Test)>(LoggedModelVocabulary.Instance, (model, _) => SearchValue.Several([SearchValue.Of(model.Train), SearchValue.Of(model.Test)]))
        {
            ReadForOrder = (model, clause) => SearchValue.Of(clause.Dataset?.Name == "test" ? model.Test : model.Train),
        };
        ImmutableArray<(string, double, double)> models = [("a", 1, 9), ("b", 2, 8)];
        var search = filter.Search(SearchQuery.ParseFilter("metrics.acc > 8.5", LoggedModelVocabulary.Instance).Required, []);
        search.Apply(models).Length.ShouldBe(1);
        filter.Search(SearchFilter.Everything, [LoggedModelOrder.Clause("metrics.acc", datasetName: "test").Required]).Apply(models)[0].Item1.ShouldBe("b");
        filter.Search(SearchFilter.Everything, [LoggedModelOrder.Clause("metrics.acc").Required]).Apply(models)[0].Item1.ShouldBe("a");
    }

    [Fact]
    public void Problems_of_the_filter_and_of_the_order_are_told_together() =>
        Models.Parse("colour = 'x'", ["size"]).Problems.Select(problem => problem.Place!.Field).ShouldBe(["filter", "order_by"]);

    private static string Names(EntitySearch<Model> search) => string.Join(' ', search.Apply(All).Select(model => model.Name));

    private static SearchValue Read(Model model, SearchKey key) => key switch
    {
        { Kind: SearchKeyKind.Tag } => SearchValue.Of(model.Tags.GetValueOrDefault(key.Name)),
        { Name: "name" } => SearchValue.Of(model.Name),
        _ => SearchValue.Of(model.Updated),
    };

    private sealed record Model(string Name, long? Updated, Dictionary<string, string> Tags);
}
