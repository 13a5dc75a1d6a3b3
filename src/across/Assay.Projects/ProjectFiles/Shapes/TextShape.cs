using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Assay.Projects.ProjectFiles.Yaml;

namespace Assay.Projects.ProjectFiles.Shapes;

/// <summary>
/// Text, taken as it is written: <c>yes</c>, <c>1</c> and <c>0.50</c> are those very characters, so a class or a column may have any name.
/// Only a bare <c>null</c> needs quotes.
/// </summary>
public sealed record TextShape : ValueShape
{
    private TextShape(bool mayBeBlank) => MayBeBlank = mayBeBlank;

    /// <summary>Any text, the empty one too.</summary>
    public static TextShape Any { get; } = new(mayBeBlank: true);

    /// <summary>Text with at least one visible character.</summary>
    public static TextShape Filled { get; } = new(mayBeBlank: false);

    /// <summary>Whether blank text is accepted.</summary>
    public bool MayBeBlank { get; }

    /// <summary>A regular expression that the whole text must match, if any.</summary>
    public string? Pattern { get; private init; }

    /// <summary>What <see cref="Pattern"/> asks for, in words.</summary>
    public string? PatternMeaning { get; private init; }

    /// <summary>Text that matches <paramref name="pattern"/> (anchored by its author), which means <paramref name="meaning"/>.</summary>
    public static TextShape Matching(string pattern, string meaning) => new(mayBeBlank: false) { Pattern = pattern, PatternMeaning = meaning };

    /// <inheritdoc/>
    public override string Expectation => PatternMeaning ?? (MayBeBlank ? "text" : "text that says something");

    internal override JsonNode? Read(YamlNode node, string field, Reading reading)
    {
        if (node is not YamlScalar scalar) return reading.WrongType(node, field, this);
        if (!MayBeBlank && string.IsNullOrWhiteSpace(scalar.Content)) return reading.Fault("project.blank", node, field, "The text is blank.", Expectation, "Write it, or remove the key if it is optional.");
        if (!HasForm(scalar.Content)) return reading.Fault("project.pattern", node, field, "The text has the wrong form.", Expectation, "Write it in the form expected.");
        return JsonValue.Create(scalar.Content);
    }

    // A final line break slips past '$', so the match has to be as long as the text.
    private bool HasForm(string text) => Pattern is null || Regex.Match(text, Pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)) is { Success: true } match && match.Length == text.Length;

    internal override JsonObject Schema()
    {
        // An editor types a bare 1 as a number; the reader takes it as the text "1".
        var schema = new JsonObject { ["type"] = Pattern is null ? new JsonArray("string", "number", "boolean") : "string" };
        if (!MayBeBlank) schema["minLength"] = 1;
        if (Pattern is not null) schema["pattern"] = Pattern;
        return schema;
    }
}
