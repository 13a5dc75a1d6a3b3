using System.Text.Json;

namespace Assay.Evidence.Importing;

/// <summary>What of a CFPackage matters here, read in one pass.</summary>
internal sealed class CasePackage
{
    private const int MostItems = 20_000;

    /// <summary>Title of the CFDocument.</summary>
    public string? Title { get; private set; }

    /// <summary>The items in their order.</summary>
    public List<Item> Items { get; } = [];

    /// <summary>Identifier of the item above, by the identifier of the one below.</summary>
    public Dictionary<string, string> Parents { get; } = new(StringComparer.Ordinal);

    /// <summary>Reads the package.</summary>
    /// <exception cref="JsonException">The bytes are not JSON.</exception>
    public static CasePackage Parse(ReadOnlySpan<byte> json)
    {
        var package = new CasePackage();
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject) return package;
        var (line, counted) = (1L, 0L);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString();
            reader.Read();
            if (name == "CFDocument") package.Title = Text(JsonElement.ParseValue(ref reader), "title");
            else if (name is not ("CFItems" or "CFAssociations") || reader.TokenType != JsonTokenType.StartArray) reader.Skip();
            else
            {
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    line += json[(int)counted..(int)reader.TokenStartIndex].Count((byte)'\n');
                    counted = reader.TokenStartIndex;
                    package.Take(name, JsonElement.ParseValue(ref reader), line);
                }
            }
        }

        return package;
    }

    private void Take(string property, JsonElement element, long line)
    {
        if (property == "CFItems" && Items.Count < MostItems) Items.Add(new Item(Text(element, "identifier"), Text(element, "humanCodingScheme"), Text(element, "fullStatement"), line));
        else if (property == "CFAssociations" && Parents.Count < MostItems && Text(element, "associationType") == "isChildOf" && Node(element, "originNodeURI") is { } child && Node(element, "destinationNodeURI") is { } parent) Parents.TryAdd(child, parent);
    }

    private static string? Node(JsonElement association, string property) =>
        association.TryGetProperty(property, out var node) ? Text(node, "identifier") : null;

    private static string? Text(JsonElement element, string property) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;

    /// <summary>One item.</summary>
    internal sealed record Item(string? Identifier, string? Code, string? Statement, long Line);
}
