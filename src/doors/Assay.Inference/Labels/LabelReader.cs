using System.Globalization;
using System.Text.Json;
using Assay.Inference.Wire;
using Assay.Predictions;

namespace Assay.Inference.Labels;

/// <summary>Reads <c>{"model": …, "labels": [{"id": …, "label": …}]}</c>.</summary>
internal static class LabelReader
{
    /// <summary>Reads the whole body.</summary>
    /// <exception cref="MalformedRequestException">It has another shape.</exception>
    public static (string Model, IReadOnlyList<PredictionLabel> Labels) Read(ReadOnlySpan<byte> body)
    {
        try
        {
            var json = new Utf8JsonReader(body);
            json.Read();
            return Read(ref json);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            throw new MalformedRequestException(InferenceFaults.Malformed($"The labels are not JSON: {fault.Message}"));
        }
    }

    private static (string, IReadOnlyList<PredictionLabel>) Read(ref Utf8JsonReader json)
    {
        JsonShape.Expect(ref json, JsonTokenType.StartObject, "request");
        string? model = null;
        var labels = new List<PredictionLabel>();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            if (json.ValueTextEquals("model")) model = JsonShape.Text(ref json, "model");
            else if (json.ValueTextEquals("labels")) ReadLabels(ref json, labels);
            else JsonShape.Skip(ref json);
        }

        if (model is null) throw Absent("model", "the model's name");
        return labels.Count > 0 ? (model, labels) : throw Absent("labels", "one label at least");
    }

    private static void ReadLabels(ref Utf8JsonReader json, List<PredictionLabel> labels)
    {
        json.Read();
        JsonShape.Expect(ref json, JsonTokenType.StartArray, "labels");
        while (json.Read() && json.TokenType != JsonTokenType.EndArray) labels.Add(ReadLabel(ref json));
    }

    private static PredictionLabel ReadLabel(ref Utf8JsonReader json)
    {
        JsonShape.Expect(ref json, JsonTokenType.StartObject, "labels");
        string? id = null;
        PredictionLabel? label = null;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            if (json.ValueTextEquals("id")) id = JsonShape.Text(ref json, "labels.id");
            else if (json.ValueTextEquals("label")) label = ReadValue(ref json);
            else JsonShape.Skip(ref json);
        }

        if (string.IsNullOrEmpty(id)) throw Absent("labels.id", "the prediction's id");
        return label is null ? throw Absent("labels.label", "a class or a number") : label with { Id = id };
    }

    private static PredictionLabel ReadValue(ref Utf8JsonReader json)
    {
        json.Read();
        return json.TokenType switch
        {
            JsonTokenType.String => new("", json.GetString()!, false),
            JsonTokenType.Number => new("", json.GetDouble().ToString("R", CultureInfo.InvariantCulture), true),
            JsonTokenType.True or JsonTokenType.False => new("", json.GetBoolean() ? "true" : "false", false),
            _ => throw JsonShape.Wrong(ref json, "labels.label", "a class or a number"),
        };
    }

    private static MalformedRequestException Absent(string field, string expected) => new(InferenceFaults.Malformed($"'{field}' is absent.", field, null, expected));
}
