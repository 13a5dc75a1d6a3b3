using System.Globalization;
using System.Text.Json.Nodes;
using Assay.Kernel.Capabilities;

namespace Assay.Server.Pages.Forms;

/// <summary>What was typed into a field, as a capability's request has it.</summary>
internal static class FormValue
{
    /// <summary>The value; null where the field was left empty.</summary>
    public static JsonNode? Of(Parameter parameter, string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed)) return null;
        return parameter.Type switch
        {
            ParameterType.Flag => JsonValue.Create(typed == "true"),
            // What is no number goes on as it was typed, and is refused with its name.
            ParameterType.Integer => long.TryParse(typed, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? JsonValue.Create(number) : JsonValue.Create(typed),
            ParameterType.Texts => new JsonArray([.. typed.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(text => JsonValue.Create(text))]),
            _ => JsonValue.Create(typed.ReplaceLineEndings("\n")),
        };
    }
}
