using Assay.Tracking.Search;
using Assay.Tracking.Search.Vocabularies;

namespace Across.Tests.Tracking.Search;

public class FilterTests
{
    [Theory]
    [InlineData("metric.acc >= 0.94", "metrics.`acc` >= 0.94")]
    [InlineData("metric.acc>=100", "metrics.`acc` >= 100")]
    [InlineData("metrics.XYZ = 3", "metrics.`XYZ` = 3")]
    [InlineData("metrics.loss < -1.5e-3", "metrics.`loss` < -0.0015")]
    [InlineData("metrics.loss < 1e+20", "metrics.`loss` < 1E+20")]
    [InlineData("metrics.loss > .5", "metrics.`loss` > 0.5")]
    [InlineData("metrics.loss > 5.", "metrics.`loss` > 5")]
    [InlineData("metrics.loss < 1e999", "metrics.`loss` < 1e999")]
    [InlineData("metrics.1st = 1", "metrics.`1st` = 1")]
    [InlineData("params.m!='tf'", "params.`m` != 'tf'")]
    [InlineData("params.\"m\"!=\"tf\"", "params.`m` != 'tf'")]
    [InlineData("parameters.m = 'tf'", "params.`m` = 'tf'")]
    [InlineData("metric.\"legit name\" >= 0.243", "metrics.`legit name` >= 0.243")]
    [InlineData("metrics.\"X//Y#$$@&Z\" = 3", "metrics.`X//Y#$$@&Z` = 3")]
    [InlineData("metrics.`spacey name` > 5", "metrics.`spacey name` > 5")]
    [InlineData("metrics.'single' > 5", "metrics.`single` > 5")]
    [InlineData("metrics.accuracy.2.0 > 5", "metrics.`accuracy.2.0` > 5")]
    [InlineData("metrics.val.`top 1` > 5", "metrics.`val.top 1` > 5")]
    [InlineData("`metric`.a >= 0.1", "metrics.`a` >= 0.1")]
    [InlineData("`tags`.source_name = 'a notebook'", "tags.`source_name` = 'a notebook'")]
    [InlineData("tags.mlflow.user LIKE 'a%'", "tags.`mlflow.user` LIKE 'a%'")]
    [InlineData("tags.x ilike '%A_'", "tags.`x` ILIKE '%A_'")]
    [InlineData("tags.`back``tick` = 'x'", "tags.`back``tick` = 'x'")]
    [InlineData("attribute.start_time >= 1234", "attributes.`start_time` >= 1234")]
    [InlineData("start_time >= 1234", "attributes.`start_time` >= 1234")]
    [InlineData("`start_time` >= 1234", "attributes.`start_time` >= 1234")]
    [InlineData("attr.Created >= 1234", "attributes.`start_time` >= 1234")]
    [InlineData("run.status = 'RUNNING'", "attributes.`status` = 'RUNNING'")]
    [InlineData("attributes.\"Run name\" = 'x'", "attributes.`run_name` = 'x'")]
    [InlineData("`run name` = 'x'", "attributes.`run_name` = 'x'")]
    [InlineData("dataset.name = 'd'", "datasets.`name` = 'd'")]
    [InlineData("datasets.context NOT  IN ('train')", "datasets.`context` NOT IN ('train')")]
    [InlineData("run_id in ('A', \"b\" , 'it''s',)", "attributes.`run_id` IN ('A', 'b', 'it''s')")]
    [InlineData("tags.v IS NULL", "tags.`v` IS NULL")]
    [InlineData("params.v is\n not\tnull", "params.`v` IS NOT NULL")]
    public void A_comparison_is_read(string filter, string meaning) => Searches.Only(filter).ToString().ShouldBe(meaning);

    [Theory]
    [InlineData("params.m = 'it''s'", "it's")]
    [InlineData("params.m = \"L'Hosp\"", "L'Hosp")]
    [InlineData("params.m = \"a \"\"b\"\"\"", "a \"b\"")]
    [InlineData(@"params.m = 'C:\'", @"C:\")]
    [InlineData("params.m = ''", "")]
    [InlineData("params.m = ' AND metrics.x > 1; '", " AND metrics.x > 1; ")]
    public void A_value_is_what_stands_between_its_quotes(string filter, string value) => Searches.Only(filter).Operand.ShouldBe(new TextOperand(value));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \t\n")]
    public void No_filter_finds_everything(string? filter) => SearchQuery.ParseFilter(filter, RunVocabulary.Instance).Required.ShouldBe(SearchFilter.Everything);

    [Theory]
    [InlineData("metrics.rmse<1 AND params.c='LR'AND\ntags.x IS NULL aNd run_id IN('a')")]
    [InlineData("metrics.rmse < 1 and params.c = 'LR' And tags.x IS NULL AND run_id IN ('a')")]
    public void Comparisons_are_joined_by_and_in_any_case(string filter)
    {
        SearchQuery.ParseFilter(filter, RunVocabulary.Instance).Required.Comparisons.Select(comparison => comparison.Key.ToString())
            .ShouldBe(["metrics.`rmse`", "params.`c`", "tags.`x`", "attributes.`run_id`"]);
    }

    [Fact]
    public void A_whole_number_keeps_its_last_digit() => ((NumberOperand)Searches.Only("start_time = 9007199254740993").Operand!).Whole.ShouldBe(9007199254740993);

    [Fact]
    public void Twenty_five_thousand_run_ids_fit_into_a_filter()
    {
        var ids = Enumerable.Range(0, 25_000).Select(number => $"{number:x32}").ToArray();
        var list = Searches.Only($"run_id IN ({string.Join(", ", ids.Select(id => $"'{id}'"))})").Operand.ShouldBeOfType<TextListOperand>();
        list.Values.ShouldBe(ids);
    }
}
