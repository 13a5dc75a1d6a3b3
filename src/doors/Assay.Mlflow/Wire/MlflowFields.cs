using System.Globalization;
using System.Text.Json;
using Assay.Kernel;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Assay.Mlflow.Wire;

/// <summary>
/// The fields of a request as Protocol Buffers' JSON has them: from the body, or from the query of a GET. Names in snake_case or camelCase, 64-bit numbers as numbers or text,
/// absent and null alike. Faults are gathered, so that a request is read in one go and refused with all of them: a reader of a wrong field answers its default.
/// </summary>
public sealed class MlflowFields
{
    private readonly FieldSource _source;
    private readonly string _path;

    private MlflowFields(FieldSource source, List<Problem> problems, string path) => (_source, Problems, _path) = (source, problems, path);

    /// <summary>What is wrong with the fields read so far.</summary>
    public List<Problem> Problems { get; }

    /// <summary>The fields of a body, a JSON object, and those in the route.</summary>
    public static MlflowFields Of(JsonElement fields, RouteValueDictionary? route = null) => new(new FieldSource(fields, null, route), [], "");

    /// <summary>The fields of a query and those in the route.</summary>
    public static MlflowFields Of(IQueryCollection query, RouteValueDictionary? route = null) => new(new FieldSource(default, query, route), [], "");

    /// <summary>The text of a field; null when it is absent.</summary>
    public string? Text(string name)
    {
        if (_source.InRoute(name) is { } part) return part;
        if (_source.IsQuery) return _source.InQuery(name);
        if (_source.InObject(name) is not { } value) return null;
        return value.ValueKind == JsonValueKind.String ? value.GetString() : Wrong<string>(name, value, "a string");
    }

    /// <summary>The text of a field that has to be there, and not empty.</summary>
    public string RequiredText(string name)
    {
        var before = Problems.Count;
        var text = Text(name);
        if (string.IsNullOrEmpty(text) && Problems.Count == before) Problems.Add(WireFaults.Missing(PathOf(name)));
        return text ?? "";
    }

    /// <summary>A whole number of 64 bits; null when it is absent.</summary>
    public long? Integer(string name)
    {
        if (_source.IsQuery) return Text(name) is { } text ? ParseInteger(name, text) : null;
        if (_source.InObject(name) is not { } value) return null;
        if (value.ValueKind == JsonValueKind.String) return ParseInteger(name, value.GetString()!);
        if (value.ValueKind != JsonValueKind.Number) return Wrong<long?>(name, value, "a whole number");
        if (value.TryGetInt64(out var number)) return number;
        return value.TryGetDouble(out var real) && real == Math.Truncate(real) && Math.Abs(real) < 9e18 ? (long)real : Wrong<long?>(name, value, "a whole number of 64 bits");
    }

    /// <summary>A whole number that has to be there.</summary>
    public long RequiredInteger(string name)
    {
        var before = Problems.Count;
        var number = Integer(name);
        if (number is null && Problems.Count == before) Problems.Add(WireFaults.Missing(PathOf(name)));
        return number ?? 0;
    }

    /// <summary>A double, <c>"NaN"</c> and <c>"Infinity"</c> among them; null when it is absent.</summary>
    public double? Real(string name)
    {
        var json = _source.InObject(name);
        if (json is { ValueKind: JsonValueKind.Number } number) return number.GetDouble();
        if (json is { ValueKind: not JsonValueKind.String } other) return Wrong<double?>(name, other, "a number");
        if (Text(name) is not { } text) return null;
        return WireNumber.TryParse(text, out var real) ? real : WrongText<double?>(name, text, "a number");
    }

    /// <summary>A flag; null when it is absent.</summary>
    public bool? Flag(string name)
    {
        if (_source.InObject(name) is { } value) return value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean() : Wrong<bool?>(name, value, "true or false");
        return Text(name) is { } text ? string.Equals(text, "true", StringComparison.OrdinalIgnoreCase) : null;
    }

    /// <summary>A list of texts; empty when it is absent. In a query the field is repeated.</summary>
    public IReadOnlyList<string> Texts(string name)
    {
        if (_source.IsQuery) return _source.AllInQuery(name);
        var texts = new List<string>();
        foreach (var item in Items(name))
        {
            if (item.ValueKind == JsonValueKind.String) texts.Add(item.GetString()!);
            else Wrong<string>(name, item, "a list of strings");
        }

        return texts;
    }

    /// <summary>A list of objects, each read by <paramref name="read"/>; empty when it is absent.</summary>
    public IReadOnlyList<T> Objects<T>(string name, Func<MlflowFields, T> read)
    {
        var objects = new List<T>();
        foreach (var item in Items(name))
        {
            var at = $"{PathOf(name)}[{objects.Count}]";
            if (item.ValueKind == JsonValueKind.Object) objects.Add(read(Within(item, at)));
            else Problems.Add(WireFaults.WrongType(at, item.GetRawText(), "an object"));
        }

        return objects;
    }

    /// <summary>An object; null when it is absent.</summary>
    public MlflowFields? Object(string name)
    {
        if (_source.InObject(name) is not { } value) return null;
        return value.ValueKind == JsonValueKind.Object ? Within(value, PathOf(name)) : Wrong<MlflowFields>(name, value, "an object");
    }

    /// <summary>The field's JSON as it came; null when it is absent.</summary>
    public JsonElement? Raw(string name) => _source.InObject(name);

    /// <summary>Whether the field is there and not null.</summary>
    public bool Has(string name) => _source.Has(name);

    /// <summary>What to call a field in a problem: with the path to it.</summary>
    public string PathOf(string name) => _path.Length == 0 ? name : $"{_path}.{name}";

    private MlflowFields Within(JsonElement value, string path) => new(new FieldSource(value, null, null), Problems, path);

    private IEnumerable<JsonElement> Items(string name)
    {
        if (_source.InObject(name) is not { } value) return [];
        return value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : Wrong<IEnumerable<JsonElement>>(name, value, "a list") ?? [];
    }

    private long? ParseInteger(string name, string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : WrongText<long?>(name, text, "a whole number of 64 bits");

    private T? WrongText<T>(string name, string text, string expected) => Wrong<T>(name, $"\"{text}\"", expected);

    private T? Wrong<T>(string name, JsonElement value, string expected) => Wrong<T>(name, value.GetRawText(), expected);

    private T? Wrong<T>(string name, string value, string expected)
    {
        Problems.Add(WireFaults.WrongType(PathOf(name), value, expected));
        return default;
    }
}
