using System.Globalization;
using System.Net;
using System.Text.Json;

namespace Doors.Tests.Inference;

/// <summary>The model of a project that was run, asked by the names of its columns.</summary>
public class RowTests(ServedProject project) : IClassFixture<ServedProject>
{
    private const string Path = "/predict/job";
    private const string Row = """{"ratio":0.9,"age":30,"home":"own"}""";

    [Fact]
    public async Task A_row_is_answered_in_the_words_of_the_classes()
    {
        var prediction = (await project.PostAsync(Path, Row)).GetProperty("predictions")[0];
        prediction.GetProperty("label").GetString().ShouldBe("yes");
        prediction.GetProperty("probabilities").GetProperty("yes").GetDouble().ShouldBeGreaterThan(0.5);
        prediction.GetProperty("probabilities").EnumerateObject().Sum(member => member.Value.GetDouble()).ShouldBe(1, 1e-5);
        prediction.GetProperty("out_of_domain").GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public async Task Rows_as_JSON_as_CSV_as_tensors_and_by_assay_predict_have_the_same_answers()
    {
        project.Desk.Write("rows.csv", "home,ratio,age\nown,0.1,30\nrent,0.8,\n\"own\",0.5,44\n");
        var csv = Probabilities(await project.PostAsync(Path, File.ReadAllText(project.Desk.PathOf("rows.csv")), "text/csv"));
        var json = Probabilities(await project.PostAsync(Path, """{"rows":[{"ratio":0.1,"age":30,"home":"own","else":[1]},{"home":"rent","age":null,"ratio":0.8},{"ratio":0.5,"age":44,"home":"own"}]}"""));
        const string Tensors = """{"inputs":[{"name":"ratio","datatype":"FP32","shape":[3,1],"data":[0.1,0.8,0.5]},{"name":"age","datatype":"FP32","shape":[3,1],"data":[30,null,44]},{"name":"home","datatype":"BYTES","shape":[3,1],"data":["own","rent","own"]}]}""";
        var tensors = (await project.PostAsync("/v2/models/job/infer", Tensors)).GetProperty("outputs")[0].GetProperty("data").EnumerateArray().Select(value => value.GetDouble()).Where((_, at) => at % 2 == 1);
        (await project.Desk.Type("predict job rows.csv -o answers.csv")).ShouldEndIn(0);
        var answers = File.ReadAllLines(project.Desk.PathOf("answers.csv")).Select(line => line.Split(',')).ToList();
        var predicted = answers.Skip(1).Select(cells => double.Parse(cells[Array.IndexOf(answers[0], "probability_no")], CultureInfo.InvariantCulture)).ToList();
        csv.ShouldBe(json);
        csv.ShouldBe(tensors);
        csv.Zip(predicted, (one, other) => Math.Abs(one - other)).Max().ShouldBeLessThan(1e-6);
    }

    [Theory]
    [InlineData("""{"ratio":0.9,"age":30,"home":"boat"}""", "home")]
    [InlineData("""{"ratio":0.9,"age":300,"home":"own"}""", "age")]
    public async Task What_was_not_in_training_is_answered_and_flagged_and_refused_where_strict(string row, string column)
    {
        var prediction = (await project.PostAsync(Path, row)).GetProperty("predictions")[0];
        prediction.GetProperty("out_of_domain").GetBoolean().ShouldBeTrue();
        prediction.GetProperty("outside").EnumerateArray().Select(name => name.GetString()).ShouldBe([column]);
        foreach (var refused in new[] { await project.PostAsync($"{Path}?strict=true", row, expected: HttpStatusCode.BadRequest), await project.PostAsync(Path, $$"""{"strict":true,"rows":[{{Row}},{{row}}]}""", expected: HttpStatusCode.BadRequest) })
            refused.GetProperty("problems")[0].GetProperty("field").GetString().ShouldBe(column);
    }

    [Fact]
    public async Task Every_cell_that_is_wrong_is_told_at_once()
    {
        var problems = (await project.PostAsync(Path, """[{"ratio":"high","home":1},{"ratio":1,"age":[2],"home":"own"}]""", expected: HttpStatusCode.BadRequest)).GetProperty("problems").EnumerateArray();
        problems.Select(problem => $"{problem.GetProperty("row")} {problem.GetProperty("field")} {problem.GetProperty("code")}").ShouldBe(
            ["1 ratio inference.wrong-type", "1 home inference.wrong-type", "1 age inference.column-missing", "2 age inference.wrong-type"]);
    }

    [Theory]
    [InlineData("ratio,age\n1,2\n", "The column 'home' is absent.")]
    [InlineData("ratio,age,home\n1,two,own\n", "Row 1: The value of 'age' is of the wrong type. Found 'two'. Expected a number.")]
    [InlineData("ratio,age,home\n1,2\n", "Row 1 has another number of cells than the header.")]
    [InlineData("ratio,age,home\n1,2,\"own\n", "A quoted cell has no end.")]
    [InlineData("ratio,age,home\n", "There are no rows.")]
    [InlineData("", "There is no header.")]
    public async Task A_CSV_that_does_not_fit_is_a_400_that_says_why(string body, string told) =>
        (await project.PostAsync(Path, body, "text/csv", HttpStatusCode.BadRequest)).GetProperty("error").GetString()!.ShouldContain(told);

    [Theory]
    [InlineData("", "application/json", "The rows are not JSON:")]
    [InlineData("[]", "application/json", "There are no rows.")]
    [InlineData("[1]", "application/json", "The field 'rows' is of the wrong type.")]
    [InlineData("""{"rows":[],"strickt":true}""", "application/json", "The field is not known. Found 'strickt'.")]
    [InlineData("<rows/>", "application/xml", "The content type is not known. Found 'application/xml")]
    public async Task A_body_that_is_no_rows_is_a_400_that_says_why(string body, string type, string told) =>
        (await project.PostAsync(Path, body, type, HttpStatusCode.BadRequest)).GetProperty("error").GetString()!.ShouldContain(told);

    [Fact]
    public async Task The_models_own_OpenAPI_document_names_its_columns_and_its_example_is_answered()
    {
        using var answer = await project.Server.Client.GetAsync($"{Path}/openapi.json");
        var document = JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync());
        var schemas = document.GetProperty("components").GetProperty("schemas");
        schemas.GetProperty("Row").GetProperty("required").EnumerateArray().Select(name => name.GetString()).ShouldBe(["ratio", "age", "home"]);
        schemas.GetProperty("Row").GetProperty("properties").GetProperty("home").GetProperty("description").GetString().ShouldBe("Training saw: own, rent.");
        var example = document.GetProperty("paths").GetProperty(Path).GetProperty("post").GetProperty("requestBody").GetProperty("content").GetProperty("application/json").GetProperty("example");
        var prediction = (await project.PostAsync(Path, example.GetRawText())).GetProperty("predictions")[0];
        prediction.GetProperty("out_of_domain").GetBoolean().ShouldBeFalse();
        prediction.EnumerateObject().Select(member => member.Name).ShouldBeSubsetOf(schemas.GetProperty("Prediction").GetProperty("properties").EnumerateObject().Select(member => member.Name));
    }

    [Fact]
    public async Task Another_models_name_and_version_are_a_404()
    {
        (await project.PostAsync("/predict/other", Row, expected: HttpStatusCode.NotFound)).GetProperty("error").GetString()!.ShouldContain("No model 'other' is served here.");
        await project.PostAsync($"{Path}/versions/0", Row, expected: HttpStatusCode.NotFound);
    }

    private static List<double> Probabilities(JsonElement answer) => [.. answer.GetProperty("predictions").EnumerateArray().Select(prediction => prediction.GetProperty("probability").GetDouble())];
}
