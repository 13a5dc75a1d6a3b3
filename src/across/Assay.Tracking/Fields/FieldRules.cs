using System.Text.RegularExpressions;
using Assay.Kernel;
using Assay.Tracking.Runs;

namespace Assay.Tracking.Fields;

/// <summary>The rules that names and values keep. Null means that the rule is kept.</summary>
public static partial class FieldRules
{
    private const int MostShown = 300;
    private const string PathRule = "a relative path in its shortest form: no empty, '.' or '..' parts, no '/' at either end";

    /// <summary>A key of a metric, a parameter or a tag: letters, digits, <c>_ - . : /</c> and spaces, at most <see cref="TrackingLimits.Key"/>, and a path in its shortest form.</summary>
    public static Problem? Key(string field, string? key)
    {
        if (key is null) return FieldProblems.Missing(field);
        if (!KeyCharacters().IsMatch(key)) return FieldProblems.Invalid(field, key, Bad(field, key, "a name holds letters, digits, underscores, dashes, periods, spaces, colons and slashes alone."), "letters, digits, '_', '-', '.', ' ', ':' and '/'");
        return ShortestPath(field, key) ?? Length(field, key, TrackingLimits.Key);
    }

    /// <summary>A tag: its key, and the length of its value.</summary>
    public static Problem? Tag(Tag tag, int valueLimit) => Key("key", tag.Key) ?? (tag.Value is null ? FieldProblems.Missing("value") : Length("value", tag.Value, valueLimit));

    /// <summary>A name that is also the name of a folder somewhere.</summary>
    public static Problem? ShortestPath(string field, string name)
    {
        var parts = name.Split('/');
        var isShortest = !name.StartsWith("..", StringComparison.Ordinal) && !parts.Any(part => part is "" or "." or "..");
        return isShortest ? null : FieldProblems.Invalid(field, name, Bad(field, name, "a name may become the name of a file, and this one would resolve to another."), PathRule);
    }

    /// <summary>Not longer than its limit.</summary>
    public static Problem? Length(string field, string? value, int limit) => value?.Length > limit ? FieldProblems.TooLong(field, value.Length, limit) : null;

    /// <summary>The sentence that says which value of which field was refused, and why.</summary>
    public static string Bad(string field, string value, string why) => $"Invalid value \"{(value.Length > MostShown ? $"{value[..MostShown]}…" : value)}\" for parameter '{field}' supplied: {why}";

    [GeneratedRegex(@"^[/\w.\- :]*\z")]
    private static partial Regex KeyCharacters();
}
