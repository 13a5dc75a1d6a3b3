using System.Text.Json;
using System.Text.RegularExpressions;

namespace Doors.Tests.Mlflow.Sessions;

/// <summary>What stands in the place of identifiers and tokens of the recorded session: each server makes its own.</summary>
internal sealed partial class Substitutions
{
    private readonly Dictionary<string, string> _ours = [];

    /// <summary>Learns from two answers to the same request: where an identifier differs, ours stands for theirs from now on.</summary>
    public void Learn(JsonElement theirs, JsonElement ours)
    {
        switch (theirs.ValueKind)
        {
            case JsonValueKind.Object when ours.ValueKind == JsonValueKind.Object:
                foreach (var field in theirs.EnumerateObject())
                    if (ours.TryGetProperty(field.Name, out var same)) Learn(field, same);
                break;
            case JsonValueKind.Array when ours.ValueKind == JsonValueKind.Array:
                foreach (var (one, other) in theirs.EnumerateArray().Zip(ours.EnumerateArray())) Learn(one, other);
                break;
            default:
                break;
        }
    }

    /// <summary>The text with ours in the place of theirs, the longest first.</summary>
    public string Apply(string text) => _ours.OrderByDescending(pair => pair.Key.Length).Aggregate(text, (result, pair) => result.Replace(pair.Key, pair.Value, StringComparison.Ordinal));

    private void Learn(JsonProperty theirs, JsonElement ours)
    {
        if (theirs.Value.ValueKind != JsonValueKind.String || ours.ValueKind != JsonValueKind.String)
        {
            Learn(theirs.Value, ours);
            return;
        }

        var (one, other) = (theirs.Value.GetString()!, ours.GetString()!);
        if (one != other && (theirs.Name == "next_page_token" || (Identifier().IsMatch(one) && Identifier().IsMatch(other)))) _ours.TryAdd(one, other);
    }

    [GeneratedRegex("[0-9a-f]{32}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")]
    private static partial Regex Identifier();
}
