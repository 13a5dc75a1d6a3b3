using System.Globalization;
using System.Text.Json;

namespace Assay.Mlflow.Importing;

/// <summary>Fields of another server's answers: whole numbers may be texts, numbers may be <c>NaN</c>, and what is empty is left out.</summary>
internal static class ServerAnswer
{
    /// <summary>A text; null when there is none.</summary>
    public static string? Text(this JsonElement element, string name) => element.TryGetProperty(name, out var field) ? field.ValueKind switch
    {
        JsonValueKind.String => field.GetString(),
        JsonValueKind.Null => null,
        _ => field.GetRawText(),
    }
    : null;

    /// <summary>A whole number; null when there is none.</summary>
    public static long? Number(this JsonElement element, string name) => long.TryParse(element.Text(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A number, not finite ones among them; NaN when there is none.</summary>
    public static double Double(this JsonElement element, string name) => element.Text(name) switch
    {
        "Infinity" => double.PositiveInfinity,
        "-Infinity" => double.NegativeInfinity,
        var text => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : double.NaN,
    };

    /// <summary>What a path of names leads to; nothing but an empty object when it leads nowhere.</summary>
    public static JsonElement At(this JsonElement element, params ReadOnlySpan<string> names)
    {
        foreach (var name in names) element = element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var next) ? next : Nothing;
        return element;
    }

    /// <summary>The items of a list; none when there is no such list.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : [];

    private static readonly JsonElement Nothing = JsonSerializer.SerializeToElement(new Dictionary<string, string>());
}
