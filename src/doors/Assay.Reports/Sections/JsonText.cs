using System.Text;
using System.Text.Json;

namespace Assay.Reports.Sections;

/// <summary>A record's body laid out for reading: small objects and lists on one line, numbers exactly as they are stored.</summary>
internal static class JsonText
{
    private const int LongestLine = 110;

    /// <summary>The JSON with line breaks; it parses to the same value.</summary>
    public static string Of(JsonElement value)
    {
        var text = new StringBuilder();
        Append(text, value, 0);
        return text.ToString();
    }

    private static void Append(StringBuilder text, JsonElement value, int depth)
    {
        var oneLine = value.GetRawText();
        if (value.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array) || oneLine.Length + depth <= LongestLine) text.Append(oneLine);
        else if (value.ValueKind == JsonValueKind.Array) AppendAll(text, '[', ']', depth, value.EnumerateArray().Select(item => ("", item)));
        else AppendAll(text, '{', '}', depth, value.EnumerateObject().Select(field => (JsonSerializer.Serialize(field.Name) + ": ", field.Value)));
    }

    private static void AppendAll(StringBuilder text, char open, char close, int depth, IEnumerable<(string Prefix, JsonElement Value)> parts)
    {
        var separator = open.ToString();
        foreach (var (prefix, value) in parts)
        {
            text.Append(separator).Append('\n').Append(' ', depth + 1).Append(prefix);
            Append(text, value, depth + 1);
            separator = ",";
        }

        text.Append('\n').Append(' ', depth).Append(close);
    }
}
