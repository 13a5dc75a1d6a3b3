using System.Collections.Immutable;
using System.Text.Json;

namespace Assay.Mlflow.Wire;

/// <summary>Maps from text to text: <c>{"team":"vision"}</c>, and in older messages <c>[{"key":"team","value":"vision"}]</c>.</summary>
internal static class MapFields
{
    private static readonly ImmutableSortedDictionary<string, string> Empty = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>The map of a field; empty when it is absent.</summary>
    public static ImmutableSortedDictionary<string, string> Read(MlflowFields fields, string name)
    {
        if (fields.Object(name) is not { } map || fields.Raw(name) is not { } raw) return Empty;
        var entries = Empty.ToBuilder();
        foreach (var entry in raw.EnumerateObject())
        {
            if (entry.Value.ValueKind == JsonValueKind.String) entries[entry.Name] = map.Text(entry.Name) ?? "";
            else fields.Problems.Add(WireFaults.WrongType(map.PathOf(entry.Name), entry.Value.GetRawText(), "a string"));
        }

        return entries.ToImmutable();
    }

    /// <summary>The map of a list of keys and values; empty when it is absent.</summary>
    public static ImmutableSortedDictionary<string, string> ReadPairs(MlflowFields fields, string name)
    {
        var entries = Empty.ToBuilder();
        foreach (var (key, value) in fields.Objects(name, pair => (Key: pair.RequiredText("key"), Value: pair.Text("value") ?? ""))) entries[key] = value;
        return entries.ToImmutable();
    }

    /// <summary>Writes a map; nothing when it is empty.</summary>
    public static void WriteMap(this Utf8JsonWriter json, string name, ImmutableSortedDictionary<string, string> map)
    {
        if (map.IsEmpty) return;
        json.WriteStartObject(name);
        foreach (var (key, value) in map) json.WriteString(key, value);
        json.WriteEndObject();
    }

    /// <summary>Writes a map as a list of keys and values; nothing when it is empty.</summary>
    public static void WritePairs(this Utf8JsonWriter json, string name, ImmutableSortedDictionary<string, string> map) => json.WriteObjects(name, map, pair =>
    {
        json.WriteString("key", pair.Key);
        json.WriteString("value", pair.Value);
    });
}
