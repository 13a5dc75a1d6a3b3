using System.Net;

namespace Doors.Tests.Inference;

/// <summary>What really came of predictions, told later.</summary>
public class LabelTests(ServedProject project) : IClassFixture<ServedProject>
{
    [Fact]
    public async Task Labels_are_kept_by_the_predictions_names_and_those_of_nothing_are_counted_and_named()
    {
        var ids = (await project.PostAsync("/predict/job", """[{"ratio":0.9,"age":30,"home":"own"},{"ratio":0.1,"age":31,"home":"own"}]""")).GetProperty("predictions").EnumerateArray().Select(row => row.GetProperty("id").GetString()).ToList();
        var answer = await project.PostAsync("/labels", $$"""{"model":"job","labels":[{"id":"{{ids[0]}}","label":"yes"},{"id":"two","label":"no"},{"id":"{{ids[1]}}","label":"no"}]}""");
        (answer.GetProperty("labels").GetInt32(), answer.GetProperty("unknown").GetInt32()).ShouldBe((2, 1));
        answer.GetProperty("unknown_ids").EnumerateArray().Single().GetString().ShouldBe("two");
    }

    [Theory]
    [InlineData("""{"model":"job","labels":[{"id":"one","label":"perhaps"}]}""", HttpStatusCode.BadRequest, "The label is none of the model's. Found 'perhaps'. Expected yes, no.")]
    [InlineData("""{"model":"job","labels":[{"id":"one","label":1}]}""", HttpStatusCode.BadRequest, "The label is none of the model's. Found '1'.")]
    [InlineData("""{"model":"job","labels":[{"label":"yes"}]}""", HttpStatusCode.BadRequest, "'labels.id' is absent.")]
    [InlineData("""{"model":"job","labels":[]}""", HttpStatusCode.BadRequest, "'labels' is absent.")]
    [InlineData("""{"model":"job","labels":[{"id":"one","label":null}]}""", HttpStatusCode.BadRequest, "The field 'labels.label' is of the wrong type.")]
    [InlineData("""{"labels":[{"id":"one","label":"yes"}]}""", HttpStatusCode.BadRequest, "'model' is absent.")]
    [InlineData("""{"model":"other","labels":[{"id":"one","label":"yes"}]}""", HttpStatusCode.NotFound, "No model 'other' is served here.")]
    [InlineData("""{"model":"job","labels":[{"id":"one","label":"yes"}]}""", HttpStatusCode.NotFound, "No prediction of the model 'job' by these ids is in the log: no label was kept. Found 'one'.")]
    [InlineData("labels", HttpStatusCode.BadRequest, "The labels are not JSON:")]
    public async Task Labels_of_nothing_are_refused(string body, HttpStatusCode status, string told) =>
        (await project.PostAsync("/labels", body, expected: status)).GetProperty("error").GetString()!.ShouldContain(told);
}
