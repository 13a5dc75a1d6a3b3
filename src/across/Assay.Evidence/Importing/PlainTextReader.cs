using System.Text;
using System.Text.RegularExpressions;

namespace Assay.Evidence.Importing;

/// <summary>Reads statements from text: each begins with its code and may go on over lines, also over the end of a page.</summary>
internal sealed class PlainTextReader
{
    private const int LongestLine = 20_000;

    private readonly StatementList _list = new();
    private readonly Dictionary<string, int> _last = new(StringComparer.Ordinal);
    private readonly StringBuilder _wording = new();
    private (string Code, long Line)? _open;
    private string? _section;
    private string? _title;
    private bool _sectionHasCodes;
    private bool _afterGap;
    private bool _hasBegun;

    public static OwnerStandard Read(string text)
    {
        var reader = new PlainTextReader();
        var number = 0L;
        foreach (var line in text.AsSpan().EnumerateLines()) reader.Next(line.Length > LongestLine ? line[..(LongestLine + 1)].ToString() : line.ToString(), ++number);
        reader.Close();
        return reader._list.ToStandard(SourceFormat.PlainText, reader._title);
    }

    private void Next(string line, long number)
    {
        if (string.IsNullOrWhiteSpace(line) || Headings.IsPageNoise(line)) _afterGap = true;
        else if (line.Length > LongestLine) Leave(number, line, $"a line of more than {LongestLine} characters");
        else if (Headings.GroupOf(line) is { } group) Enter(group);
        else if (!Begins(line, number)) GoOn(line, number);
    }

    private void Enter(string group)
    {
        Close();
        (_section, _sectionHasCodes, _hasBegun) = (group, false, true);
    }

    /// <summary>Opens a statement when the line begins with a code.</summary>
    private bool Begins(string line, long number)
    {
        var match = CodeForm.AtStart().Match(line);
        if (match.Success && CodeForm.OnlyCodes().IsMatch(line.Trim()) && line.Trim().Length > match.Length) return Leave(number, line, "a list of codes");
        if (match.Success && IsCode(match, line)) return Open(CodeForm.Of(match.Groups["letter"].Value, match.Groups["number"].Value), line[match.Length..], number);
        if (_section is null || _sectionHasCodes || PlainNumber(line) is not { Success: true } plain) return false;
        var code = char.ToUpperInvariant(_section[0]) + plain.Groups[1].Value;
        Open(code, line[plain.Length..], number);
        _sectionHasCodes = false;
        return true;
    }

    private bool Open(string code, string rest, long number)
    {
        Close();
        (_open, _sectionHasCodes, _afterGap, _hasBegun) = ((code, number), true, false, true);
        _last[Letter(code)] = Number(code);
        _wording.Append(rest.Trim());
        return true;
    }

    /// <summary>Words such as <c>S3 buckets</c> at the start of a wrapped line are no code: without a mark behind it, a code has to be the next of its letter.</summary>
    private bool IsCode(Match match, string line)
    {
        var code = CodeForm.Of(match.Groups["letter"].Value, match.Groups["number"].Value);
        var isMarked = match.Groups["parted"].Success || line.TrimStart().StartsWith("**", StringComparison.Ordinal) || match.Groups["letter"].Value.EndsWith('$');
        if (CodeForm.GroupOf(code) is null) return match.Groups["parted"].Success && char.IsUpper(match.Groups["letter"].Value[0]) && _open is null | _afterGap;
        if (isMarked) return true;
        var rest = line[match.Length..].TrimStart();
        return (rest.Length == 0 || char.IsUpper(rest[0])) && Number(code) == _last.GetValueOrDefault(Letter(code)) + 1;
    }

    private void GoOn(string line, long number)
    {
        var text = line.Trim();
        if (_open is null)
        {
            if (_title is null && !_hasBegun) _title = Title(text);
            else _list.Leave(number, text, _hasBegun ? "no code before it" : "it stands before the first statement");
        }
        else if (_afterGap && !(char.IsLower(text[0]) && !EndsSentence())) Leave(number, text, "no code before it, and the statement above has ended");
        else if (_wording.Length > StatementList.LongestWording) _afterGap = false;
        else _wording.Append(_wording.Length == 0 ? "" : " ").Append(text);
        if (_open is not null) _afterGap = false;
    }

    private bool Leave(long number, string text, string why)
    {
        Close();
        _list.Leave(number, text, why);
        return true;
    }

    private void Close()
    {
        if (_open is var (code, line)) _list.Add(new OwnerStatement(code, CodeForm.GroupOf(code) ?? _section ?? "criterion", _wording.ToString(), line));
        _open = null;
        _wording.Clear();
    }

    private bool EndsSentence() => _wording.Length > 0 && _wording[^1] is '.' or '!' or '?';

    private static string? Title(string text) => Headings.Clean(text) is { Length: > 0 and <= 200 } title ? StatementList.Excerpt(title) : null;

    private static Match PlainNumber(string line) => Regex.Match(line, @"^\s*(\d{1,3})[.):]\s+(?=\p{L})", RegexOptions.CultureInvariant);

    private static string Letter(string code) => code.TrimEnd([.. "0123456789"]);

    private static int Number(string code) => int.Parse(code.AsSpan(Letter(code).Length), System.Globalization.CultureInfo.InvariantCulture);
}
