using System.Runtime.InteropServices;
using System.Text.Json;
using Assay.Frame;
using Assay.Inference.Models;
using Assay.Inference.Serving;
using Assay.Train.Scoring;

namespace Assay.Inference.Rows;

/// <summary>Writes what a model said about rows, in the words of its classes.</summary>
internal static class RowAnswer
{
    /// <summary>Writes it.</summary>
    public static void Write(Utf8JsonWriter json, ServedModel model, ServedAnswer answer)
    {
        var signature = model.Signature!;
        var numbers = MemoryMarshal.Cast<byte, float>(answer.Outputs[model.AnswerIndex].Bytes.Span);
        json.WriteStartObject();
        json.WriteString("model", model.Name);
        json.WriteString("version", model.Version);
        json.WriteStartArray("predictions");
        for (var row = 0; row < answer.Rows; row++) Write(json, signature, answer, row, numbers.Slice(row * signature.Width, signature.Width));
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Index of the most probable class; the first of equals.</summary>
    public static int MostProbable(ReadOnlySpan<float> probabilities)
    {
        var best = 0;
        for (var k = 1; k < probabilities.Length; k++) if (probabilities[k] > probabilities[best]) best = k;
        return best;
    }

    private static void Write(Utf8JsonWriter json, ModelSignature signature, ServedAnswer answer, int row, ReadOnlySpan<float> numbers)
    {
        json.WriteStartObject();
        json.WriteString("id", answer.IdOf(row));
        if (signature.Task == TaskKind.Regression) Number(json, "value", numbers[0]);
        else WriteClasses(json, signature, numbers);
        var outside = answer.Outside?[row];
        json.WriteBoolean("out_of_domain", outside is not null);
        if (outside is not null)
        {
            json.WriteStartArray("outside");
            foreach (var problem in outside) json.WriteStringValue(problem.Place!.Field);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteClasses(Utf8JsonWriter json, ModelSignature signature, ReadOnlySpan<float> numbers)
    {
        json.WriteString("label", signature.Classes[MostProbable(numbers)]);
        if (signature.Task == TaskKind.Binary) Number(json, "probability", numbers[1]);
        json.WriteStartObject("probabilities");
        for (var k = 0; k < numbers.Length; k++) Number(json, signature.Classes[k], numbers[k]);
        json.WriteEndObject();
    }

    private static void Number(Utf8JsonWriter json, string name, float number)
    {
        if (float.IsFinite(number)) json.WriteNumber(name, number);
        else json.WriteNull(name);
    }
}
