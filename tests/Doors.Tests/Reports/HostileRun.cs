using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Assay.Reports;

namespace Doors.Tests.Reports;

/// <summary>A run whose every name and sentence, and every key of a map, is set by whoever wants to break the page.</summary>
internal static partial class HostileRun
{
    public const string Worst = "</script><img src=x onerror=alert(1)>\"'&amp;<!-- ]]> \u202Eevil\u0000 --> {{7*7}} | # ../ `code` $x$ ";

    public static ReportSource Source { get; } = With(Worst + new string('W', 300));

    /// <summary>The mortgage run with <paramref name="text"/> at the end of every text that is no enumeration or digest.</summary>
    public static ReportSource With(string text) => MortgageRun.Source with
    {
        Project = text,
        Checkpoint = text,
        Records = [.. MortgageRun.Source.Records.Select(record => record with { Body = JsonSerializer.SerializeToElement(Changed(JsonNode.Parse(record.Body.GetRawText())!, "", text)), Step = text })],
    };

    private static JsonNode Changed(JsonNode node, string name, string text) => node switch
    {
        JsonArray array => new JsonArray([.. array.Select(item => Changed(item!, name, text))]),
        JsonObject map => new JsonObject(map.Select(field => KeyValuePair.Create(Key(field.Key, name, text), (JsonNode?)Changed(field.Value!, field.Key, text)))),
        JsonValue value when value.GetValueKind() == JsonValueKind.String && !Fixed().IsMatch(name) => JsonValue.Create(value.GetValue<string>() + text),
        _ => node.DeepClone(),
    };

    private static string Key(string key, string within, string text) => within is "parameters" or "packages" or "outOfFold" ? key + text : key;

    [GeneratedRegex("^(task|kind|disturbance|predictionsDigest|digest|rowNumbers|role|type|by|gate|severity|earliest|median|latest)$")]
    private static partial Regex Fixed();
}
