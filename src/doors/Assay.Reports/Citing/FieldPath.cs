using System.Globalization;
using System.Linq.Expressions;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Assay.Reports.Citing;

/// <summary>Paths of fields in records, by the names that <c>RecordJson</c> gives them: <c>body.metrics[0].test.value</c>; keys that are no plain names as <c>["a b"]</c>.</summary>
internal static class FieldPath
{
    /// <summary>The names along <paramref name="field"/>, outermost first.</summary>
    /// <exception cref="ArgumentException">It is more than a chain of properties.</exception>
    public static IEnumerable<string> NamesOf(LambdaExpression field)
    {
        var names = new Stack<string>();
        var step = field.Body;
        for (; step is MemberExpression { Member: PropertyInfo property } member; step = member.Expression) names.Push(NameOf(property));
        return step == field.Parameters[0] ? names : throw new ArgumentException($"'{field}' is not a chain of properties.", nameof(field));
    }

    /// <summary>A path one name longer.</summary>
    public static string Join(string path, string name) => IsPlain(name) ? $"{path}.{name}" : $"{path}[{Quoted(name)}]";

    private static string NameOf(PropertyInfo property) =>
        property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name ?? JsonNamingPolicy.CamelCase.ConvertName(property.Name);

    private static bool IsPlain(string name) => name.Length > 0 && !char.IsAsciiDigit(name[0]) && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_');

    private static string Quoted(string name) => string.Create(CultureInfo.InvariantCulture, $"\"{JsonEncodedText.Encode(name)}\"");
}
