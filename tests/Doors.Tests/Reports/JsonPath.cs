using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Doors.Tests.Reports;

/// <summary>Reads and writes JSON by the paths that pages cite: <c>body.metrics[0].value</c>, <c>body.parameters["a b"]</c>.</summary>
internal static partial class JsonPath
{
    public static JsonElement Walk(JsonElement body, string path)
    {
        var element = body;
        foreach (var step in Steps(path)) element = step.Index is { } index ? element[index] : element.GetProperty(step.Name!);
        return element;
    }

    /// <summary>A copy of <paramref name="body"/> with another number at <paramref name="path"/>.</summary>
    public static JsonElement With(JsonElement body, string path, double number)
    {
        var root = JsonNode.Parse(body.GetRawText())!;
        var steps = Steps(path).ToArray();
        var parent = root;
        foreach (var step in steps[..^1]) parent = step.Index is { } index ? parent[index]! : parent[step.Name!]!;
        JsonNode value = number == Math.Floor(number) && Math.Abs(number) < 1e15 ? JsonValue.Create((long)number) : JsonValue.Create(number);
        if (steps[^1].Index is { } last) parent[last] = value;
        else parent[steps[^1].Name!] = value;
        return JsonSerializer.SerializeToElement(root);
    }

    /// <summary>Every number in a body, with its path; numbers that JSON holds as text are not looked for.</summary>
    public static IEnumerable<(string Path, double Value)> Numbers(JsonElement element, string path = "body") => element.ValueKind switch
    {
        JsonValueKind.Number => [(path, element.GetDouble())],
        JsonValueKind.Array => element.EnumerateArray().SelectMany((item, i) => Numbers(item, $"{path}[{i}]")),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(field => Numbers(field.Value, PlainName().IsMatch(field.Name) ? $"{path}.{field.Name}" : $"{path}[\"{JsonEncodedText.Encode(field.Name)}\"]")),
        _ => [],
    };

    private static IEnumerable<(string? Name, int? Index)> Steps(string path)
    {
        path.ShouldStartWith("body");
        foreach (Match step in Step().Matches(path["body".Length..]))
        {
            if (step.Groups["index"].Success) yield return (null, int.Parse(step.Groups["index"].Value));
            else if (step.Groups["key"].Success) yield return (JsonSerializer.Deserialize<string>(step.Groups["key"].Value), null);
            else yield return (step.Groups["name"].Value, null);
        }
    }

    [GeneratedRegex("""\G(?:\.(?<name>[A-Za-z_][A-Za-z0-9_]*)|\[(?<index>\d+)\]|\[(?<key>"(?:[^"\\]|\\.)*")\])""")]
    private static partial Regex Step();

    [GeneratedRegex("^[A-Za-z_][A-Za-z0-9_]*$")]
    private static partial Regex PlainName();
}
