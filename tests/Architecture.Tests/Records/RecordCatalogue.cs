using System.Text;
using Architecture.Tests.Shapes;

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
        foreach (var record in records) page.Append($"| [`{record.Kind.Name}`](#{Anchor(record)}) v{record.Kind.Version} | {ShapeTable.Escape(record.Kind.Sentence)} |\n");
        foreach (var record in records) page.Append($"\n## {record.Kind.Name} v{record.Kind.Version}\n\n{ShapeTable.Summary(record.Type)}\n\nPredicate type: `{record.Kind.PredicateType}`\n\n{ShapeTable.Write(record.Type)}");
        page.Append("\n## Shapes\n\nWhat fields of several parts are made of.\n");
        foreach (var shape in ShapeTable.Within(records.Select(record => record.Type))) page.Append($"\n### {shape.Name}\n\n{ShapeTable.Summary(shape)}\n\n{ShapeTable.Write(shape)}");
        return page.ToString();
    }

    private static string Anchor(RecordType record) => $"{record.Kind.Name.Replace(".", "", StringComparison.Ordinal)}-v{record.Kind.Version}";
}
