using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Doors.Tests.CommandLine;
using Doors.Tests.Serving;

namespace Doors.Tests.Inference;

/// <summary>Versions of the tracking server's own model registry, served from the home that keeps them.</summary>
[Collection("processes")]
[Trait("Takes", "half a minute")]
public sealed class RegistryServingTests : IDisposable
{
    private const string Onnx = "flavors:\n  onnx:\n    data: model.onnx\n    onnx_version: 1.17.0\n  python_function:\n    loader_module: mlflow.onnx\n";
    private const string Signature = """
        signature:
          inputs: '[{"type": "double", "name": "x", "required": true}]'
          outputs: '[{"type": "double", "name": "price", "required": true}]'
          params: null

        """;

    private readonly Desk _desk = new();

    [Fact]
    public async Task A_version_and_an_alias_are_served_and_the_MLmodel_file_names_the_columns()
    {
        await LogAsync(async server =>
        {
            await RegisterAsync(server, "credit", Onnx + Signature, "Identity", width: 1);
            await RegisterAsync(server, "credit", Onnx, "Neg", width: 2);
            await server.DoAsync("registered-models/alias", new { name = "credit", alias = "champion", version = "1" });
        });
        await using var serving = await ServingProcess.StartAsync(_desk, "--model", "models:/credit@champion", "--model", "models:/credit/2", "--model", "newest=models:/credit/latest");
        await ServedProject.ShouldServeAsync(serving);
        var row = await AskAsync(serving, "/predict/credit/versions/1", """{"x": 2.5}""");
        row.GetProperty("version").GetString().ShouldBe("1");
        row.GetProperty("predictions")[0].GetProperty("value").GetDouble().ShouldBe(2.5);
        var tensors = await AskAsync(serving, "/v2/models/credit/infer", """{"inputs":[{"name":"x","datatype":"FP32","shape":[1,2],"data":[1,2]}]}""");
        tensors.GetProperty("model_version").GetString().ShouldBe("2");
        tensors.GetProperty("outputs")[0].GetProperty("data").EnumerateArray().Select(value => value.GetDouble()).ShouldBe([-1, -2]);
        (await AskAsync(serving, "/v2/models/newest/infer", """{"inputs":[{"name":"x","datatype":"FP32","shape":[1,2],"data":[1,2]}]}""")).GetProperty("model_version").GetString().ShouldBe("2");
        (await AskAsync(serving, "/predict/credit", """{"x": 1}""", HttpStatusCode.BadRequest)).GetProperty("error").GetString()!.ShouldContain("does not say what its columns are");
    }

    [Theory]
    [InlineData("models:/nobody/1", "Model Version (name=nobody, version=1) not found.")]
    [InlineData("models:/credit/9", "Model Version (name=credit, version=9) not found.")]
    [InlineData("models:/credit@champion", "Registered model alias champion not found.")]
    [InlineData("models:/credit/Production", "This names no version of the model registry.")]
    [InlineData("models:/credit", "This names no version of the model registry.")]
    [InlineData("models:/credit/1/2", "This names no version of the model registry.")]
    [InlineData("a b=models:/credit/1", "The model is not named as one.")]
    [InlineData("models:/odd name/1", "The registered model's name 'odd name' cannot stand in an address.")]
    [InlineData("models:/credit/2", "This version has no ONNX flavour, but sklearn, python_function.")]
    [InlineData("models:/credit/3", "The artifact 'model.onnx' of this version is missing.")]
    [InlineData("models:/credit/4", "The artifacts of this version are kept elsewhere, at s3://elsewhere/model.")]
    [InlineData("models:/credit/5", "This version has no artifacts here.")]
    public async Task What_cannot_be_served_says_why(string address, string told)
    {
        await LogAsync(async server =>
        {
            await RegisterAsync(server, "credit", Onnx, "Identity");
            await RegisterAsync(server, "credit", "flavors:\n  sklearn: {}\n  python_function: {}\n", "Identity");
            await RegisterAsync(server, "credit", Onnx, null);
            await server.DoAsync("model-versions/create", new { name = "credit", source = "s3://elsewhere/model" });
            await server.DoAsync("model-versions/create", new { name = "credit", source = "mlflow-artifacts:/0/nothing/artifacts/model" });
        });
        (await _desk.Type("serve", "--port", "0", "--model", address)).ShouldEndIn(2).Error.ShouldContain(told);
    }

    [Fact]
    public async Task Bytes_that_are_gone_or_were_altered_are_not_served()
    {
        var digest = "";
        await LogAsync(async server => digest = await RegisterAsync(server, "credit", Onnx, "Identity"));
        var file = Directory.EnumerateFiles(_desk.PathOf(".assay"), "*", SearchOption.AllDirectories).Where(each => DigestOf(File.ReadAllBytes(each)) == digest).ShouldHaveSingleItem();
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.AppendAllText(file, "more");
        (await _desk.Type("serve --port 0 --model models:/credit/1")).ShouldEndIn(2).Error.ShouldContain("was altered");
        File.Delete(file);
        (await _desk.Type("serve --port 0 --model models:/credit/1")).ShouldEndIn(2).Error.ShouldContain("The bytes of the artifact");
    }

    [Fact]
    public async Task A_name_that_something_else_has_is_refused_with_a_way_out()
    {
        await LogAsync(server => RegisterAsync(server, "credit", Onnx, "Identity"));
        TinyOnnx.Write(_desk.PathOf("credit.onnx"), "Abs");
        (await _desk.Type("serve --port 0 --model models:/credit/1 --model credit=credit.onnx")).ShouldEndIn(2).Error.ShouldContain("Two models would be served as 'credit'.");
        var twice = (await _desk.Type("serve --port 0 --model models:/credit/1 --model models:/credit/latest")).ShouldEndIn(2).Error;
        twice.ShouldContain("The version 1 of 'credit' is named twice.");
        twice.ShouldContain("--model OTHER=models:/credit/1");
    }

    public void Dispose() => _desk.Dispose();

    private async Task LogAsync(Func<ServingProcess, Task> log)
    {
        await using var server = await ServingProcess.StartAsync(_desk);
        await log(server);
        await server.StopAsync();
    }

    // Logs a model as MLflow's client does, registers it, and gives the SHA-256 of its ONNX file.
    private async Task<string> RegisterAsync(ServingProcess server, string name, string description, string? operation, int width = 2)
    {
        var run = await server.DoAsync("runs/create", new { experiment_id = "0", start_time = 1 });
        var root = run.Text("run.info.artifact_uri")!["mlflow-artifacts:/".Length..];
        var file = operation is null ? [] : File.ReadAllBytes(TinyOnnx.Write(_desk.PathOf("to-log.onnx"), operation, width: width));
        await PutAsync(server, $"{root}/model/MLmodel", Encoding.UTF8.GetBytes(description));
        if (operation is not null) await PutAsync(server, $"{root}/model/model.onnx", file);
        await server.PostAsync("registered-models/create", new { name });
        await server.DoAsync("model-versions/create", new { name, source = $"mlflow-artifacts:/{root}/model", run_id = run.Text("run.info.run_id") });
        return DigestOf(file);
    }

    private static string DigestOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static async Task PutAsync(ServingProcess server, string path, byte[] bytes)
    {
        using var put = await server.Client.PutAsync($"/api/2.0/mlflow-artifacts/artifacts/{path}", new ByteArrayContent(bytes));
        put.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static async Task<JsonElement> AskAsync(ServingProcess server, string path, string body, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var answer = await server.Client.PostAsync(path, new StringContent(body, Encoding.UTF8, "application/json"));
        var text = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(expected, text);
        return JsonSerializer.Deserialize<JsonElement>(text);
    }
}
