using System.Text.Json;

namespace Doors.Tests.Mlflow.Sessions;

/// <summary>A request that MLflow's Python client sent to MLflow's own server, and what that answered. Long lists of answers are cut to their first items.</summary>
/// <param name="Number">Its place in the session.</param>
/// <param name="Step">What the client was asked to do.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path with its query.</param>
/// <param name="Status">The status of the answer.</param>
internal sealed record RecordedExchange(int Number, string Step, string Method, string Path, int Status)
{
    private const string Folder = "tests/Doors.Tests/Mlflow/Sessions";

    /// <summary>The body, where it is JSON.</summary>
    public string? Body { get; private init; }

    /// <summary>The body, where it is anything else, and its type.</summary>
    public (byte[] Content, string Type)? Bytes { get; private init; }

    /// <summary>The experiment that a header names, which spans go to.</summary>
    public string? Experiment { get; private init; }

    /// <summary>The answer; null where it is no JSON.</summary>
    public JsonElement? Answer { get; private init; }

    /// <summary>A whole session in its order. It lies in a file for each resource.</summary>
    public static IReadOnlyList<RecordedExchange> Session(string name) =>
        [.. Repository.Files($"{Folder}/{name}", ".jsonl").SelectMany(file => Repository.Read(file).Split('\n', StringSplitOptions.RemoveEmptyEntries)).Select(Read).OrderBy(exchange => exchange.Number)];

    private static RecordedExchange Read(string line)
    {
        var json = JsonSerializer.Deserialize<JsonElement>(line);
        return new(json.GetProperty("n").GetInt32(), Text("step")!, Text("method")!, Text("path")!, json.GetProperty("status").GetInt32())
        {
            Body = json.TryGetProperty("body", out var body) ? body.GetRawText() : null,
            Bytes = Text("bytes") is { } bytes ? (Convert.FromBase64String(bytes), Text("type")!) : null,
            Experiment = Text("experiment"),
            Answer = json.TryGetProperty("answer", out var answer) ? answer : null,
        };

        string? Text(string field) => json.TryGetProperty(field, out var text) ? text.GetString() : null;
    }
}
