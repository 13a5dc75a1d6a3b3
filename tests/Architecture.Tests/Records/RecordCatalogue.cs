using System.Reflection;
using System.Text;
using System.Text.Json.Serialization.Metadata;
using Assay.Ledger.Records;

namespace Architecture.Tests.Records;

/// <summary>Writes the page of all kinds of record from their types and docstrings.</summary>
internal static class RecordCatalogue
{
    private const string Opening =
        """
        # Records

        <!-- Generated from the types and their docstrings; a test fails when it differs. -->

        Everything that Assay knows to have happened is a record: an in-toto statement in a signed envelope ([decision 1](../decisions/0001-records.md)). This
        page lists what the predicate's body holds, for every kind and version. Names are camelCase. A field that is optional is left out when it has no value.
        A number that is not finite is the text `NaN`, `Infinity` or `-Infinity`.

        """;

    /// <summary>The page in Markdown.</summary>
    public static string Write(IReadOnlyList<RecordType> records)
    {
        var page = new StringBuilder(Opening);
        page.Append("\n| kind | says |\n| --- | --- |\n");
        foreach (var record in records) page.Append($"| [`{record.Kind.Name}`](#{Anchor(record)}) v{record.Kind.Version} | {Escape(record.Kind.Sentence)} |\n");
        foreach (var record in records) page.Append($"\n## {record.Kind.Name} v{record.Kind.Version}\n\n{Summary(record.Type)}\n\nPredicate type: `{record.Kind.PredicateType}`\n\n{Table(record.Type)}");
        page.Append("\n## Shapes\n\nWhat fields of several parts are made of.\n");
        foreach (var shape in Shapes(records)) page.Append($"\n### {shape.Name}\n\n{Summary(shape)}\n\n{Table(shape)}");
        return page.ToString();
    }

    /// <summary>Every shape that a body leads to, however deep; in the order of their names.</summary>
    internal static IReadOnlyList<Type> Shapes(IReadOnlyList<RecordType> records)
    {
        var found = new HashSet<Type>();
        var open = new Stack<Type>(records.Select(record => record.Type));
        while (open.TryPop(out var type))
            foreach (var shape in Fields(type).SelectMany(field => FieldType.Shapes(field.PropertyType)).Where(found.Add)) open.Push(shape);
        return [.. found.OrderBy(shape => shape.Name, StringComparer.Ordinal).ThenBy(shape => shape.FullName, StringComparer.Ordinal)];
    }

    internal static IEnumerable<JsonPropertyInfo> Fields(Type type) => RecordJson.Options.GetTypeInfo(type).Properties;

    private static string Table(Type type)
    {
        var table = new StringBuilder("| field | holds | meaning |\n| --- | --- | --- |\n");
        foreach (var field in Fields(type)) table.Append($"| `{field.Name}` | {Escape(FieldType.Describe(field.PropertyType))}{(IsOptional(field) ? ", optional" : "")} | {Escape(Meaning(field))} |\n");
        return table.ToString();
    }

    internal static string Meaning(JsonPropertyInfo field) => field.AttributeProvider is PropertyInfo property ? DocumentationFile.Of(property.DeclaringType!.Assembly).Summary(property) : "";

    private static bool IsOptional(JsonPropertyInfo field) =>
        field.AttributeProvider is PropertyInfo property && new NullabilityInfoContext().Create(property).ReadState == NullabilityState.Nullable;

    private static string Summary(Type type) => DocumentationFile.Of(type.Assembly).Summary(type);

    private static string Anchor(RecordType record) => $"{record.Kind.Name.Replace(".", "", StringComparison.Ordinal)}-v{record.Kind.Version}";

    private static string Escape(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
