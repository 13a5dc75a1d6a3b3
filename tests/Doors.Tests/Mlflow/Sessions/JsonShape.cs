using System.Text.Json;

namespace Doors.Tests.Mlflow.Sessions;

/// <summary>The fields of a JSON value and their types, whatever their values: <c>run.info.start_time: number</c>. Items of a list share a path, <c>tags[]</c>. A text or an object
/// that is empty is as if it were absent, and <c>"NaN"</c> is a number: so Protocol Buffers have it.</summary>
internal static class JsonShape
{
    /// <summary>The fields with their types.</summary>
    public static IReadOnlySet<string> Of(JsonElement json)
    {
        var fields = new SortedSet<string>(StringComparer.Ordinal);
        Add(json, "", fields);
        return fields;
    }

    private static void Add(JsonElement json, string path, SortedSet<string> fields)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.Object when json.EnumerateObject().Any():
                fields.Add($"{path}: object");
                foreach (var field in json.EnumerateObject()) Add(field.Value, path.Length == 0 ? field.Name : $"{path}.{field.Name}", fields);
                break;
            case JsonValueKind.Array:
                fields.Add($"{path}: list");
                foreach (var item in json.EnumerateArray()) Add(item, $"{path}[]", fields);
                break;
            case JsonValueKind.True or JsonValueKind.False:
                fields.Add($"{path}: flag");
                break;
            case JsonValueKind.Object:
            case JsonValueKind.String when json.GetString() is "":
                break;
            case JsonValueKind.String when json.GetString() is "NaN" or "Infinity" or "-Infinity":
                fields.Add($"{path}: number");
                break;
            default:
                fields.Add($"{path}: {json.ValueKind.ToString().ToLowerInvariant()}");
                break;
        }
    }
}
