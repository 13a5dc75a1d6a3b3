using System.Text;

namespace Assay.Evidence.Importing;

/// <summary>Collects what is read from an owner's file and what is not, within limits that no honest standard meets.</summary>
internal sealed class StatementList
{
    public const int MostStatements = 1_000;
    public const int MostUnread = 1_000;
    public const int LongestWording = 10_000;
    private const int LongestExcerpt = 160;

    private readonly List<OwnerStatement> _statements = [];
    private readonly List<UnreadLine> _unread = [];
    private readonly HashSet<string> _codes = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Adds a statement, or notes why it is none.</summary>
    public void Add(OwnerStatement statement)
    {
        if (string.IsNullOrWhiteSpace(statement.Wording)) Leave(statement.Line, statement.Code, "a code without a statement");
        else if (statement.Wording.Length > LongestWording) Leave(statement.Line, statement.Wording, $"a statement of more than {LongestWording} characters");
        else if (_statements.Count == MostStatements) Leave(statement.Line, $"{statement.Code} {statement.Wording}", $"beyond the first {MostStatements} statements");
        else if (!_codes.Add(statement.Code)) Leave(statement.Line, $"{statement.Code} {statement.Wording}", "its code stands there before; the first was taken");
        else _statements.Add(statement);
    }

    /// <summary>Notes something that was left out.</summary>
    public void Leave(long line, string text, string why)
    {
        if (_unread.Count < MostUnread) _unread.Add(new UnreadLine(line, Excerpt(text), why));
        else if (_unread.Count == MostUnread) _unread.Add(new UnreadLine(line, "", $"no more than {MostUnread} are told"));
    }

    /// <summary>All of it.</summary>
    public OwnerStandard ToStandard(SourceFormat format, string? title) => new()
    {
        Format = format,
        Title = title,
        Statements = [.. _statements],
        Unread = [.. _unread.OrderBy(unread => unread.Line)],
    };

    /// <summary>Text on one line, without control characters, cut when it is long.</summary>
    public static string Excerpt(string text)
    {
        var excerpt = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (excerpt.Length >= LongestExcerpt) return excerpt.Append('…').ToString();
            excerpt.Append(Rune.IsControl(rune) ? " " : rune.ToString());
        }

        return excerpt.ToString().Trim();
    }
}
