using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Doors.Tests.Mlflow.Wire;

/// <summary>Requests that are not what a well-meaning client sends.</summary>
internal static class Sending
{
    private static readonly HttpClient Client = new();

    /// <summary>Posts bytes that say of themselves that they are JSON.</summary>
    public static Task<MlflowAnswer> PostTextAsync(this MlflowScene scene, string path, string json) => scene.PostBytesAsync(path, Encoding.UTF8.GetBytes(json));

    /// <summary>Posts bytes.</summary>
    public static Task<MlflowAnswer> PostBytesAsync(this MlflowScene scene, string path, byte[] bytes, string? type = "application/json")
    {
        var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = type is null ? null : MediaTypeHeaderValue.Parse(type);
        return scene.SendAsync(HttpMethod.Post, $"/api/2.0/mlflow/{path}", content);
    }

    /// <summary>Sends anything to any path, which may have another beginning than those of the protocol.</summary>
    public static async Task<MlflowAnswer> SendAsync(this MlflowScene scene, HttpMethod method, string path, HttpContent? content = null)
    {
        using var request = new HttpRequestMessage(method, scene.Address + path) { Content = content };
        using var response = await Client.SendAsync(request);
        return new MlflowAnswer((int)response.StatusCode, JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync()));
    }

    /// <summary>Makes a run in an experiment of its own, and gives its id.</summary>
    public static async Task<string> NewRunAsync(this MlflowScene scene)
    {
        var experiment = await scene.PostAsync("experiments/create", new { name = Guid.NewGuid().ToString("N") });
        var run = await scene.PostAsync("runs/create", new { experiment_id = experiment.Text("experiment_id"), start_time = 1 });
        return run.Text("run.info.run_id")!;
    }
}
