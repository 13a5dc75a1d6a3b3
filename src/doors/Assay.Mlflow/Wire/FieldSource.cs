using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Assay.Mlflow.Wire;

/// <summary>Where the fields of a request are looked up: its route, and its query or its JSON object.</summary>
/// <param name="fields">The object; undefined where fields are in the query.</param>
/// <param name="query">The query; null where fields are in an object.</param>
/// <param name="route">The parts of the path that have names.</param>
internal sealed class FieldSource(JsonElement fields, IQueryCollection? query, RouteValueDictionary? route)
{
    /// <summary>Whether fields are texts of a query, and not JSON.</summary>
    public bool IsQuery => query is not null;

    /// <summary>The part of the path that has this name; null when none has.</summary>
    public string? InRoute(string name) => route is not null && route.TryGetValue(name, out var part) ? part as string : null;

    /// <summary>The last of the texts that a query gives; null when it gives none.</summary>
    public string? InQuery(string name) => query is not null && query.TryGetValue(name, out var values) && values.Count > 0 ? values[^1] : null;

    /// <summary>All texts that a query gives.</summary>
    public IReadOnlyList<string> AllInQuery(string name) => query is not null && query.TryGetValue(name, out var values) ? [.. values.OfType<string>()] : [];

    /// <summary>The JSON of a field by its name, or by the same in camelCase; null when it is absent, or null itself.</summary>
    public JsonElement? InObject(string name)
    {
        if (fields.ValueKind != JsonValueKind.Object) return null;
        if (!fields.TryGetProperty(name, out var value) && !(name.Contains('_', StringComparison.Ordinal) && fields.TryGetProperty(Camel(name), out value))) return null;
        return value.ValueKind == JsonValueKind.Null ? null : value;
    }

    /// <summary>Whether the field is there and not null.</summary>
    public bool Has(string name) => query?.ContainsKey(name) ?? InObject(name) is not null;

    private static string Camel(string snake)
    {
        var words = snake.Split('_');
        return string.Concat(words.Skip(1).Select(word => word.Length == 0 ? "_" : char.ToUpperInvariant(word[0]) + word[1..]).Prepend(words[0]));
    }
}
