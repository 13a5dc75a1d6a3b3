using System.Globalization;
using System.Text.RegularExpressions;

namespace Assay.Projects.ProjectFiles.Yaml;

/// <summary>A single value. What it means is for the shape to say; a plain one may be a number, a flag or null by YAML 1.2's core schema, a quoted one is text.</summary>
/// <param name="Content">The text, unquoted.</param>
/// <param name="IsPlain">Written without quotes.</param>
/// <param name="Line">1-based.</param>
internal sealed partial record YamlScalar(string Content, bool IsPlain, long Line) : YamlNode(Line)
{
    private const int LongestInMessage = 80;

    /// <inheritdoc/>
    public override string Description => IsPlain && AsNumber() is not null ? "a number" : "text";

    /// <inheritdoc/>
    public override string? Text => Content.Length <= LongestInMessage ? Content : Content[..LongestInMessage] + "…";

    /// <inheritdoc/>
    public override bool IsNull => IsPlain && Content is ("" or "~" or "null" or "Null" or "NULL");

    /// <summary>The number of the core schema, possibly not finite; null when the scalar is quoted or not a number.</summary>
    public double? AsNumber()
    {
        if (!IsPlain) return null;
        if (NotFinite().IsMatch(Content)) return Content.Contains("nan", StringComparison.OrdinalIgnoreCase) ? double.NaN : double.PositiveInfinity;
        if (AsInteger() is { } whole) return whole;
        return Decimal().IsMatch(Content) ? double.Parse(Content, NumberStyles.Float, CultureInfo.InvariantCulture) : null;
    }

    /// <summary>The integer of the core schema (decimal, 0o octal, 0x hexadecimal); null when quoted, not an integer, or beyond 64 bits.</summary>
    public long? AsInteger()
    {
        if (!IsPlain || Content.Length > 24) return null;
        if (Hexadecimal().IsMatch(Content)) return long.TryParse(Content.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var hex) ? hex : null;
        if (Octal().IsMatch(Content)) return Content[2..].Aggregate(0L, (sum, digit) => (sum * 8) + (digit - '0'));
        return Whole().IsMatch(Content) && long.TryParse(Content, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : null;
    }

    /// <summary>The flag of the core schema: <c>yes</c> and <c>on</c> are text.</summary>
    public bool? AsFlag() => !IsPlain ? null : Content switch
    {
        "true" or "True" or "TRUE" => true,
        "false" or "False" or "FALSE" => false,
        _ => null,
    };

    [GeneratedRegex(@"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$")]
    private static partial Regex Decimal();

    [GeneratedRegex("^[-+]?[0-9]+$")]
    private static partial Regex Whole();

    [GeneratedRegex("^0x[0-9a-fA-F]{1,15}$")]
    private static partial Regex Hexadecimal();

    [GeneratedRegex("^0o[0-7]{1,20}$")]
    private static partial Regex Octal();

    [GeneratedRegex(@"^([-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN))$")]
    private static partial Regex NotFinite();
}
