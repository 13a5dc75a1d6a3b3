using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Assay.Train.Scoring;
using Microsoft.AspNetCore.Http;

namespace Assay.Server.Pages.Models;

/// <summary>One row as somebody typed it into a form: what each column of the model was given.</summary>
public sealed class TypedRow
{
    // The same as programs write: texts as they are.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly ModelSignature _signature;
    private readonly ImmutableArray<string> _cells;

    private TypedRow(ModelSignature signature, IEnumerable<string> cells) => (_signature, _cells) = (signature, [.. cells]);

    /// <summary>What a column was given; empty where it is not known.</summary>
    public string this[int column] => _cells[column];

    /// <summary>The field of a column: by its place, since columns may be called as the form's own fields are.</summary>
    public static string FieldOf(int column) => string.Create(CultureInfo.InvariantCulture, $"c{column}");

    /// <summary>What a form brought.</summary>
    public static TypedRow Of(ModelSignature signature, IFormCollection form) => new(signature, signature.Inputs.Select((_, column) => form[FieldOf(column)].ToString().Trim()));

    /// <summary>A row of nothing.</summary>
    public static TypedRow Empty(ModelSignature signature) => new(signature, signature.Inputs.Select(_ => ""));

    /// <summary>A row such as training may have seen: the first text of each column of text, the middle of each range.</summary>
    public static TypedRow Example(ModelSignature signature) => new(signature, signature.Inputs.Select(ExampleOf));

    /// <summary>As a request has it. What is no number goes on as it was typed, and is refused with its column.</summary>
    public string ToJson()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteStartArray("rows");
            json.WriteStartObject();
            for (var column = 0; column < _cells.Length; column++) Write(json, _signature.Inputs[column], _cells[column]);
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void Write(Utf8JsonWriter json, ModelInput input, string cell)
    {
        if (cell.Length == 0) json.WriteNull(input.Name);
        else if (input.Kind == InputKind.Number && double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)) json.WriteNumber(input.Name, number);
        else json.WriteString(input.Name, cell);
    }

    private static string ExampleOf(ModelInput input)
    {
        if (input.Kind == InputKind.Text) return input.Levels is [var first, ..] ? first : "";
        if (input is not { Lowest: { } low, Highest: { } high }) return "";
        var rounded = double.Parse(((low + high) / 2).ToString("G3", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        return (rounded < low || rounded > high ? low : rounded).ToString("R", CultureInfo.InvariantCulture);
    }
}
