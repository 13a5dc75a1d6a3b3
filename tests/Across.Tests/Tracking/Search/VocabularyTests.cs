using Assay.Tracking.Search;

namespace Across.Tests.Tracking.Search;

public class VocabularyTests
{
    [Theory]
    [InlineData("experiments", "name ILIKE 'Vision%'", "attributes.`name` ILIKE 'Vision%'")]
    [InlineData("experiments", "attribute.creation_time > 5", "attributes.`creation_time` > 5")]
    [InlineData("experiments", "last_update_time <= 5", "attributes.`last_update_time` <= 5")]
    [InlineData("experiments", "tags.\"a b\" IS NOT NULL", "tags.`a b` IS NOT NULL")]
    [InlineData("registered models", "name LIKE '%x%'", "attributes.`name` LIKE '%x%'")]
    [InlineData("registered models", "tag.k != 'v'", "tags.`k` != 'v'")]
    [InlineData("model versions", "version_number >= 2", "attributes.`version_number` >= 2")]
    [InlineData("model versions", "version_number = '2'", "attributes.`version_number` = 2")]
    [InlineData("model versions", "run_id IN ('a','b')", "attributes.`run_id` IN ('a', 'b')")]
    [InlineData("model versions", "source_path = 's3://b'", "attributes.`source_path` = 's3://b'")]
    [InlineData("logged models", "metrics.acc > 0.9", "metrics.`acc` > 0.9")]
    [InlineData("logged models", "params.lr = 0.01", "params.`lr` = '0.01'")]
    [InlineData("logged models", "params.lr NOT IN ('1', '2')", "params.`lr` NOT IN ('1', '2')")]
    [InlineData("logged models", "attributes.status IN ('READY')", "attributes.`status` IN ('READY')")]
    [InlineData("logged models", "status = READY", "attributes.`status` = 'READY'")]
    [InlineData("logged models", "creation_time > 5", "attributes.`creation_timestamp` > 5")]
    [InlineData("logged models", "last_updated_timestamp_ms > 5", "attributes.`last_updated_timestamp` > 5")]
    [InlineData("logged models", "source_run_id = 'r'", "attributes.`source_run_id` = 'r'")]
    [InlineData("traces", "timestamp > 5", "attributes.`timestamp_ms` > 5")]
    [InlineData("traces", "trace.timestamp_ms <= '5'", "attributes.`timestamp_ms` <= 5")]
    [InlineData("traces", "attributes.execution_time < 5.5", "attributes.`execution_time_ms` < 5.5")]
    [InlineData("traces", "end_time > 1", "attributes.`end_time_ms` > 1")]
    [InlineData("traces", "trace.status IN ('OK', 'ERROR')", "attributes.`status` IN ('OK', 'ERROR')")]
    [InlineData("traces", "name RLIKE '^chat.*'", "attributes.`name` RLIKE '^chat.*'")]
    [InlineData("traces", "trace.name IN ('a')", "attributes.`name` IN ('a')")]
    [InlineData("traces", "run_id IS NULL", "attributes.`run_id` IS NULL")]
    [InlineData("traces", "client_request_id = 'x'", "attributes.`client_request_id` = 'x'")]
    [InlineData("traces", "prompt = 'greeting/3'", "attributes.`prompt` = 'greeting/3'")]
    [InlineData("traces", "trace.text LIKE '%refund%'", "span.`content` LIKE '%refund%'")]
    [InlineData("traces", "tag.`mlflow.traceName` ILIKE 'x'", "tags.`mlflow.traceName` ILIKE 'x'")]
    [InlineData("traces", "request_metadata.user = 'u'", "metadata.`user` = 'u'")]
    [InlineData("traces", "metadata.`mlflow.trace.session` IS NULL", "metadata.`mlflow.trace.session` IS NULL")]
    [InlineData("traces", "feedback.correctness = 'true'", "feedback.`correctness` = 'true'")]
    [InlineData("traces", "expectation.answer IS NOT NULL", "expectation.`answer` IS NOT NULL")]
    [InlineData("traces", "span.name = 'tool'", "span.`name` = 'tool'")]
    [InlineData("traces", "span.attributes.model LIKE '%gpt%'", "span.attributes.`model` LIKE '%gpt%'")]
    [InlineData("traces", "span.attributes.`gen_ai.model` = 'x'", "span.attributes.`gen_ai.model` = 'x'")]
    [InlineData("traces", "issue.id = 'i-1'", "issue.`id` = 'i-1'")]
    [InlineData("trace metrics", "trace.status = 'OK'", "attributes.`status` = 'OK'")]
    [InlineData("trace metrics", "trace.tag.team = 'a'", "tags.`team` = 'a'")]
    [InlineData("trace metrics", "trace.metadata.`a.b` = 'c'", "metadata.`a.b` = 'c'")]
    [InlineData("trace metrics", "span.type = 'LLM'", "span.`type` = 'LLM'")]
    [InlineData("trace metrics", "assessment.name = 'n'", "assessment.`name` = 'n'")]
    [InlineData("evaluation datasets", "created_by = 'me' ", "attributes.`created_by` = 'me'")]
    [InlineData("evaluation datasets", "created_time >= 7", "attributes.`created_time` >= 7")]
    [InlineData("evaluation datasets", "tags.a.b LIKE 'x'", "tags.`a.b` LIKE 'x'")]
    [InlineData("issues", "status = 'open'", "attributes.`status` = 'open'")]
    [InlineData("issues", "source_run_id != r1", "attributes.`source_run_id` != 'r1'")]
    public void It_can_be_said(string entity, string filter, string meaning) => Searches.Only(filter, Searches.Vocabularies[entity]).ToString().ShouldBe(meaning);

    [Theory]
    [InlineData("experiments", "experiment_id = '1'", "Invalid attribute key 'experiment_id' specified for experiments")]
    [InlineData("experiments", "metrics.x = 1", "Invalid entity type 'metrics'")]
    [InlineData("experiments", "name IN ('a')", "Invalid comparator 'IN'")]
    [InlineData("experiments", "name IS NULL", "IS NULL / IS NOT NULL is only supported for tags")]
    [InlineData("experiments", "creation_time = '5'", "Expected numeric value type")]
    [InlineData("registered models", "tags.x IS NULL", "only supported for no key of registered models")]
    [InlineData("registered models", "creation_timestamp > 1", "Invalid attribute key 'creation_timestamp'")]
    [InlineData("model versions", "name IN ('a')", "Invalid comparator 'IN'")]
    [InlineData("model versions", "run_id NOT IN ('a')", "Invalid comparator 'NOT IN'")]
    [InlineData("model versions", "version_number = 'two'", "Expected numeric value type")]
    [InlineData("model versions", "current_stage = 'x'", "Invalid attribute key 'current_stage'")]
    [InlineData("logged models", "metrics.acc LIKE 'x'", "Invalid comparator 'LIKE'")]
    [InlineData("logged models", "metrics.acc > x", "Expected numeric value type")]
    [InlineData("logged models", "params.lr IS NULL", "Invalid comparator 'IS NULL'")]
    [InlineData("logged models", "parameters.lr = '1'", "Invalid entity type 'parameters'")]
    [InlineData("traces", "metrics.x > 1", "Invalid entity type 'metrics'")]
    [InlineData("traces", "trace.foo = 'x'", "Invalid attribute key 'foo'")]
    [InlineData("traces", "timestamp LIKE 'x'", "Invalid comparator 'LIKE'")]
    [InlineData("traces", "timestamp > 'soon'", "Expected numeric value type")]
    [InlineData("traces", "tags.x IN ('a')", "Invalid comparator 'IN'")]
    [InlineData("traces", "status IS NULL", "only supported for tags and metadata and feedback and expectation")]
    [InlineData("traces", "prompt LIKE 'a%'", "Invalid comparator 'LIKE'")]
    [InlineData("traces", "prompt = 'greeting'", "Invalid value 'greeting'")]
    [InlineData("traces", "trace.text = 'x'", "Invalid comparator '='")]
    [InlineData("traces", "span.content RLIKE 'x'", "Invalid comparator 'RLIKE'")]
    [InlineData("traces", "span.duration = '1'", "Invalid span key 'duration'")]
    [InlineData("traces", "span.attributes = 'x'", "Invalid span key 'attributes'")]
    [InlineData("traces", "issue.id != 'x'", "Invalid comparator '!='")]
    [InlineData("traces", "issue.name = 'x'", "Invalid issue key 'name'")]
    [InlineData("traces", "feedback.x = 1", "Expected a quoted string value")]
    [InlineData("traces", "feedback.x > '1'", "Invalid comparator '>'")]
    [InlineData("traces", "name RLIKE '('", "regular expression")]
    [InlineData("traces", "name RLIKE '(?=x)'", "regular expression")]
    [InlineData("traces", "name RLIKE '((a{1000}){1000}){1000}'", "regular expression")]
    [InlineData("trace metrics", "trace.status != 'OK'", "Invalid comparator '!='")]
    [InlineData("trace metrics", "trace.tag = 'x'", "Invalid attribute key 'tag'")]
    [InlineData("trace metrics", "span.attributes.x = 'x'", "Invalid span key 'attributes.x'")]
    [InlineData("evaluation datasets", "name IN ('a')", "Invalid comparator 'IN'")]
    [InlineData("evaluation datasets", "digest = 'a'", "Invalid attribute key 'digest'")]
    [InlineData("issues", "status LIKE 'o%'", "Invalid comparator 'LIKE'")]
    [InlineData("issues", "severity = 'high'", "Invalid attribute key 'severity'")]
    public void It_cannot_be_said(string entity, string filter, string words) => Searches.Refused(filter, Searches.Vocabularies[entity]).Message.ShouldContain(words);

    [Fact]
    public void A_key_that_is_not_known_is_answered_with_those_that_are() =>
        Searches.Refused("digest = 'a'", Searches.Vocabularies["evaluation datasets"]).Expected.ShouldBe("one of created_by, created_time, last_update_time, last_updated_by, name");

    [Theory]
    [InlineData("runs", "one of artifact_uri, end_time, run_id, run_name, start_time, status, user_id")]
    public void A_key_is_listed_in_one_spelling(string entity, string expected) => Searches.Refused("attributes.colour = 'a'", Searches.Vocabularies[entity]).Expected.ShouldBe(expected);

    [Fact]
    public void A_name_that_lacks_its_prefix_is_answered_with_what_may_be_meant()
    {
        Searches.Refused("loss < 1", Searches.Vocabularies["runs"]).Remedy.ShouldContain("Did you mean metrics.loss or params.loss");
        Searches.Refused("attribute.loss < 1", Searches.Vocabularies["runs"]).Remedy.ShouldNotContain("Did you mean");
    }

    [Fact]
    public void Every_order_of_its_own_has_distinct_keys() =>
        Searches.Vocabularies.Values.Where(vocabulary => SearchQuery.ParseOrder([], vocabulary).Required is var order && order.Select(clause => clause.Key).Distinct().Count() != order.Length).ShouldBeEmpty();
}
