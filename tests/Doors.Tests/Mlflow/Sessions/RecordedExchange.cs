using System.Text.Json;

namespace Doors.Tests.Mlflow.Sessions;

/// <summary>A request that MLflow's Python client sent to MLflow's own server, and what that answered. Long lists of answers are cut to their first items.</summary>
/// <param name="Number">Its place in the session.</param>
/// <param name="Step">What the client was asked to do.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path with its query.</param>
/// <param name="Body">The body; null when there was none.</param>
/// <param name="Status">The status of the answer.</param>
/// <param name="Answer">The answer.</param>
internal sealed record RecordedExchange(int Number, string Step, string Method, string Path, string? Body, int Status, JsonElement Answer)
{
    private const string Folder = "tests/Doors.Tests/Mlflow/Sessions";

    /// <summary>The whole session in its order. It lies in a file for each resource.</summary>
    public static IReadOnlyList<RecordedExchange> Session { get; } =
        [.. Repository.Files(Folder, ".jsonl").SelectMany(file => Repository.Read(file).Split('\n', StringSplitOptions.RemoveEmptyEntries)).Select(Read).OrderBy(exchange => exchange.Number)];

    private static RecordedExchange Read(string line)
    {
        var json = JsonSerializer.Deserialize<JsonElement>(line);
        var body = json.TryGetProperty("body", out var sent) ? sent.GetRawText() : null;
        return new(json.GetProperty("n").GetInt32(), Text("step"), Text("method"), Text("path"), body, json.GetProperty("status").GetInt32(), json.GetProperty("answer"));

        string Text(string name) => json.GetProperty(name).GetString()!;
    }
}
