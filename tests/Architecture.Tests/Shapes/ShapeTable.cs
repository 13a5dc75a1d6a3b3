using System.Reflection;
using System.Text;
using System.Text.Json.Serialization.Metadata;
using Assay.Ledger.Records;

namespace Architecture.Tests.Shapes;

/// <summary>Says in Markdown what the JSON of a type holds, from its properties and their docstrings.</summary>
internal static class ShapeTable
{
    /// <summary>One row a field.</summary>
    public static string Write(Type type)
    {
        var table = new StringBuilder("| field | holds | meaning |\n| --- | --- | --- |\n");
        foreach (var field in Fields(type)) table.Append($"| `{field.Name}` | {Escape(FieldType.Describe(field.PropertyType))}{(IsOptional(field) ? ", optional" : "")} | {Escape(Meaning(field))} |\n");
        return table.ToString();
    }

    /// <summary>What a type is, from its docstring.</summary>
    public static string Summary(Type type) => DocumentationFile.Of(type.Assembly).Summary(type);

    /// <summary>Every shape that some types lead to, however deep; in the order of their names.</summary>
    public static IReadOnlyList<Type> Within(IEnumerable<Type> types)
    {
        var found = new HashSet<Type>();
        var open = new Stack<Type>(types);
        while (open.TryPop(out var type))
            foreach (var shape in Fields(type).SelectMany(field => FieldType.Shapes(field.PropertyType)).Where(found.Add)) open.Push(shape);
        return [.. found.OrderBy(shape => shape.Name, StringComparer.Ordinal).ThenBy(shape => shape.FullName, StringComparer.Ordinal)];
    }

    /// <summary>What is written, in its order.</summary>
    public static IEnumerable<JsonPropertyInfo> Fields(Type type) => RecordJson.Options.GetTypeInfo(type).Properties;

    /// <summary>A field's docstring.</summary>
    public static string Meaning(JsonPropertyInfo field) => field.AttributeProvider is PropertyInfo property ? DocumentationFile.Of(property.DeclaringType!.Assembly).Summary(property) : "";

    /// <summary>A text within a cell.</summary>
    public static string Escape(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);

    private static bool IsOptional(JsonPropertyInfo field) =>
        field.AttributeProvider is PropertyInfo property && new NullabilityInfoContext().Create(property).ReadState == NullabilityState.Nullable;
}
