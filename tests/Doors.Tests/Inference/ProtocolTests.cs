using System.Net;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using Assay.Kernel;

namespace Doors.Tests.Inference;

/// <summary>The Open Inference Protocol, version 2, as a client speaks it over HTTP.</summary>
public class ProtocolTests
{
    private const string OneRow = """{"inputs":[{"name":"x","datatype":"FP32","shape":[1,2],"data":[1.5,-2]}]}""";

    [Fact]
    public async Task Probes_and_metadata_say_what_is_served()
    {
        await using var scene = await InferenceScene.StartAsync([("neg", "1", "Neg")]);
        (await scene.JsonAsync("GET", "/v2/health/live")).GetProperty("live").GetBoolean().ShouldBeTrue();
        (await scene.JsonAsync("GET", "/v2/health/ready")).GetProperty("ready").GetBoolean().ShouldBeTrue();
        (await scene.JsonAsync("GET", "/v2")).GetProperty("extensions").EnumerateArray().Select(name => name.GetString()).ShouldBe(["binary_tensor_data", "model_repository"]);
        var model = await scene.JsonAsync("GET", "/v2/models/neg");
        model.GetProperty("versions")[0].GetString().ShouldBe("1");
        model.GetProperty("inputs")[0].GetRawText().ShouldBe("""{"name":"x","datatype":"FP32","shape":[-1,2]}""");
        (await scene.JsonAsync("GET", "/v2/models/neg/versions/1/ready")).GetProperty("ready").GetBoolean().ShouldBeTrue();
        (await scene.JsonAsync("GET", "/v2/models/neg/versions/9/ready", null, HttpStatusCode.NotFound)).GetProperty("error").GetString()!.ShouldContain("No version '9' of the model 'neg' is served here.");
    }

    [Fact]
    public async Task A_request_in_JSON_is_answered_with_its_name_and_shape()
    {
        await using var scene = await InferenceScene.StartAsync([("neg", "1", "Neg")]);
        var answer = await scene.JsonAsync("POST", "/v2/models/neg/infer", """{"id":"mine","inputs":[{"data":[[1.5,-2],[3,4]],"shape":[2,2],"datatype":"FP32","name":"x"}],"outputs":[{"name":"y"}]}""");
        answer.GetProperty("id").GetString().ShouldBe("mine");
        answer.GetProperty("model_version").GetString().ShouldBe("1");
        answer.GetProperty("outputs")[0].GetRawText().ShouldBe("""{"name":"y","datatype":"FP32","shape":[2,2],"data":[-1.5,2,-3,-4]}""");
    }

    [Fact]
    public async Task Tensors_come_and_go_as_bytes()
    {
        await using var scene = await InferenceScene.StartAsync([("neg", "1", "Neg")]);
        const string Json = """{"parameters":{"binary_data_output":true},"inputs":[{"name":"x","datatype":"FP32","shape":[1,2],"parameters":{"binary_data_size":8}}]}""";
        using var answer = await scene.SendBinaryAsync("/v2/models/neg/infer", Json, MemoryMarshal.AsBytes<float>([1.5f, -2f]).ToArray());
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var (text, binary) = await SplitAsync(answer);
        text.GetProperty("outputs")[0].GetProperty("parameters").GetProperty("binary_data_size").GetInt32().ShouldBe(8);
        MemoryMarshal.Cast<byte, float>(binary).ToArray().ShouldBe([-1.5f, 2f]);
    }

    [Fact]
    public async Task Texts_come_and_go_as_bytes_after_their_lengths()
    {
        await using var scene = await InferenceScene.StartAsync([("same", "1", "Identity")], type: TinyOnnx.Text);
        byte[] texts = [2, 0, 0, 0, .. "Öx"u8[..2], 0, 0, 0, 0];
        const string Json = """{"inputs":[{"name":"x","datatype":"BYTES","shape":[1,2],"parameters":{"binary_data_size":10}}],"outputs":[{"name":"y","parameters":{"binary_data":true}}]}""";
        using var answer = await scene.SendBinaryAsync("/v2/models/same/infer", Json, texts);
        (await SplitAsync(answer)).Binary.ShouldBe(texts);
    }

    [Theory]
    [InlineData("""{"inputs":[{"name":"x","datatype":"INT64","shape":[1,2],"data":[1,2]}]}""", "The input 'x' is of the wrong datatype. Found 'INT64'. Expected FP32.")]
    [InlineData("""{"inputs":[{"name":"x","datatype":"FP32","shape":[1,3],"data":[1,2,3]}]}""", "The input 'x' is of the wrong shape. Found '[1, 3]'. Expected [any, 2].")]
    [InlineData("""{"inputs":[{"name":"z","datatype":"FP32","shape":[1,2],"data":[1,2]}]}""", "The input 'x' is absent. Expected FP32 [any, 2].")]
    [InlineData("""{"inputs":[{"name":"x","datatype":"FP32","shape":[1,2],"data":[1]}]}""", "The input 'x' has not as many elements as its shape says. Found '1'. Expected 2.")]
    [InlineData("""{"inputs":[{"name":"x","datatype":"FP32","shape":[4000000000,4000000000],"data":[1]}]}""", "The input 'x' has not as many elements as its shape says.")]
    [InlineData("""{"inputs":[{"name":"x","datatype":"FP32","shape":[-1,2],"data":[1]}]}""", "The input 'x' has not as many elements as its shape says.")]
    [InlineData("""{"inputs":[{"name":"x","datatype":"FP32","shape":[1,2],"data":["a",2]}]}""", "An element of 'x' is of the wrong type. Found 'a'. Expected FP32.")]
    [InlineData("""{"inputs":[{"name":"x","datatype":"FP31","shape":[1,2],"data":[1,2]}]}""", "The datatype of 'x' is none. Found 'FP31'.")]
    [InlineData("""{"inputs":[{"name":"x","datatype":"FP32","shape":[0,2],"data":[]}]}""", "The request has no rows.")]
    [InlineData("""{"inputs":[{"name":"x","datatype":"FP32","shape":[1,2]}]}""", "The input 'x' has no elements.")]
    [InlineData("""{"inputs":[{"name":"x","datatype":"FP32","shape":[1,2],"data":[1,2]}],"outputs":[{"name":"q"}]}""", "The model has no output 'q'.")]
    [InlineData("""{"inputs":7}""", "The field 'inputs' is of the wrong type.")]
    [InlineData("""{}""", "The request has no inputs.")]
    [InlineData("""{"inputs":[""", "The request is not JSON:")]
    [InlineData("", "The request is not JSON:")]
    public async Task What_does_not_fit_is_a_400_that_names_it(string body, string told)
    {
        await using var scene = await InferenceScene.StartAsync([("neg", "1", "Neg")]);
        (await scene.RefusedAsync("/v2/models/neg/infer", body)).ShouldContain(told);
    }

    [Theory]
    [InlineData(7, null, "The binary elements of 'x' are not as its shape says. Found '7 bytes'. Expected 8 bytes")]
    [InlineData(9, null, "says more bytes than follow")]
    [InlineData(8, 100_000, "Inference-Header-Content-Length does not say")]
    public async Task Bytes_that_do_not_fit_are_a_400(int size, int? told, string said)
    {
        await using var scene = await InferenceScene.StartAsync([("neg", "1", "Neg")]);
        var json = """{"inputs":[{"name":"x","datatype":"FP32","shape":[1,2],"parameters":{"binary_data_size":SIZE}}]}""".Replace("SIZE", $"{size}", StringComparison.Ordinal);
        using var answer = await scene.SendBinaryAsync("/v2/models/neg/infer", json, new byte[Math.Min(size, 8)], told);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync()).ShouldContain(said);
    }

    [Fact]
    public async Task Versions_answer_side_by_side_until_they_are_unloaded()
    {
        await using var scene = await InferenceScene.StartAsync([("m", "1", "Identity")]);
        scene.Add("m", "2", "Neg");
        (await scene.JsonAsync("POST", "/v2/repository/index")).EnumerateArray().Select(state => state.GetProperty("state").GetString()).ShouldBe(["READY", "UNAVAILABLE"]);
        await scene.JsonAsync("POST", "/v2/repository/models/m/load", """{"parameters":{"version":"2"}}""");
        (await FirstAsync(scene, "/v2/models/m/infer")).ShouldBe(-1.5);
        (await FirstAsync(scene, "/v2/models/m/versions/1/infer")).ShouldBe(1.5);
        await scene.JsonAsync("POST", "/v2/repository/models/m/unload", """{"parameters":{"version":"2"}}""");
        (await FirstAsync(scene, "/v2/models/m/infer")).ShouldBe(1.5);
        await scene.JsonAsync("POST", "/v2/repository/models/m/unload");
        (await scene.RefusedAsync("/v2/models/m/infer", OneRow, HttpStatusCode.NotFound)).ShouldContain("No model 'm' is served here.");
        await scene.JsonAsync("POST", "/v2/repository/models/q/load", null, HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_model_that_may_not_be_served_is_refused_with_the_reason()
    {
        await using var scene = await InferenceScene.StartAsync([], gate: (model, _) => Task.FromResult<Problem?>(model.Version == "2" ? new Problem("retired", "The model was retired on 2026-01-01.", "Ask its owner.") : null));
        scene.Add("m", "1", "Neg");
        scene.Add("m", "2", "Neg");
        await scene.JsonAsync("POST", "/v2/repository/models/m/load", """{"parameters":{"version":"1"}}""");
        (await scene.RefusedAsync("/v2/repository/models/m/load", "", HttpStatusCode.Forbidden)).ShouldContain("retired on 2026-01-01");
        (await scene.JsonAsync("GET", "/v2/repository/index"))[1].GetProperty("reason").GetString()!.ShouldContain("retired on 2026-01-01");
    }

    private static async Task<double> FirstAsync(InferenceScene scene, string path) => (await scene.JsonAsync("POST", path, OneRow)).GetProperty("outputs")[0].GetProperty("data")[0].GetDouble();

    private static async Task<(JsonElement Json, byte[] Binary)> SplitAsync(HttpResponseMessage answer)
    {
        var body = await answer.Content.ReadAsByteArrayAsync();
        var length = int.Parse(answer.Headers.GetValues("Inference-Header-Content-Length").Single());
        return (JsonSerializer.Deserialize<JsonElement>(Encoding.UTF8.GetString(body, 0, length)), body[length..]);
    }
}
