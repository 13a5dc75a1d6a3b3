namespace Assay.Evidence.Importing;

/// <summary>Reads statements from a table with a heading, parted by commas, semicolons or tabs.</summary>
internal static class CsvReader
{
    private const int MostRowsBeforeHeading = 20;

    private static readonly string[] CodeNames = ["code", "ref", "reference", "id", "ksb", "ksbcode", "number", "no", "criterioncode", "statementcode", "humancodingscheme", "identifier"];
    private static readonly string[] StatementNames = ["statement", "fullstatement", "description", "wording", "text", "detail", "criterion", "ksbstatement", "content"];
    private static readonly string[] GroupNames = ["group", "type", "category", "ksbtype", "section"];

    /// <summary>The columns that a table of statements has, for messages.</summary>
    public const string Expected = "a column 'code' and a column 'statement'";

    /// <summary>The standard in the table; null when the text has no heading with a column for codes and one for statements.</summary>
    public static OwnerStandard? Read(string text)
    {
        foreach (var delimiter in ",;\t")
            if (HeadingOf(text, delimiter) is { } heading) return Read(text, delimiter, heading);
        return null;
    }

    private static OwnerStandard Read(string text, char delimiter, Heading heading)
    {
        var list = new StatementList();
        foreach (var (line, cells) in CsvRows.Of(text, delimiter))
        {
            if (line == heading.Line) continue;
            var (given, wording) = (Cell(cells, heading.Code), Cell(cells, heading.Statement));
            if (line < heading.Line) list.Leave(line, string.Join(' ', cells), "it stands before the table's heading");
            else if (CodeForm.OfCell(given) is not { } code) list.Leave(line, string.Join(' ', cells), "no code in its row");
            else list.Add(new OwnerStatement(code, CodeForm.GroupOf(code) ?? Headings.GroupOf(Cell(cells, heading.Group)) ?? "criterion", wording, line));
        }

        return list.ToStandard(SourceFormat.Csv, null);
    }

    private static Heading? HeadingOf(string text, char delimiter)
    {
        foreach (var (line, cells) in CsvRows.Of(text, delimiter).Take(MostRowsBeforeHeading))
        {
            var names = cells.ConvertAll(Plain);
            int Column(string[] known) => known.Select(name => names.IndexOf(name)).Where(at => at >= 0).DefaultIfEmpty(-1).First();
            if (Column(CodeNames) is >= 0 and var code && Column(StatementNames) is >= 0 and var statement) return new Heading(line, code, statement, Column(GroupNames));
        }

        return null;
    }

    private static string Plain(string name) => name.Length > 40 ? "" : string.Concat(name.Where(char.IsLetter)).ToLowerInvariant();

    private static string Cell(List<string> cells, int at) => at >= 0 && at < cells.Count ? cells[at] : "";

    private sealed record Heading(long Line, int Code, int Statement, int Group);
}
