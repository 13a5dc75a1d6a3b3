using System.Globalization;
using System.Text.Json;
using Assay.Inference.Models;
using Assay.Inference.Serving;
using Assay.Inference.Tensors;
using Assay.Inference.Wire;
using Microsoft.AspNetCore.Http;

namespace Assay.Inference.Protocol;

/// <summary>Writes an answer of the protocol: JSON, and after it the outputs that were asked for as bytes.</summary>
internal static class InferAnswer
{
    /// <summary>The header that says how many bytes of a body are JSON.</summary>
    public const string JsonLength = "Inference-Header-Content-Length";

    /// <summary>The outputs that were asked for, in that order.</summary>
    /// <exception cref="MalformedRequestException">The model has no such output.</exception>
    public static List<(int Index, bool Binary)> Chosen(ServedModel model, InferRequest request)
    {
        if (request.Outputs is not { } outputs) return [.. Enumerable.Range(0, model.Outputs.Count).Select(index => (index, request.AllBinary))];
        return [.. outputs.Select(output => (IndexOf(model, output.Name), output.Binary ?? request.AllBinary))];
    }

    /// <summary>Writes it.</summary>
    public static async Task WriteAsync(HttpContext context, ServedModel model, InferRequest request, ServedAnswer answer, List<(int Index, bool Binary)> chosen)
    {
        var binary = chosen.Where(output => output.Binary).Select(output => BinaryElements.Write(answer.Outputs[output.Index])).ToList();
        if (binary.Count == 0)
        {
            await Answers.WriteAsync(context, json => Write(json, model, request, answer, chosen));
            return;
        }

        var text = new System.Buffers.ArrayBufferWriter<byte>();
        await using (var json = new Utf8JsonWriter(text, Answers.Options)) Write(json, model, request, answer, chosen);
        context.Response.ContentType = "application/octet-stream";
        context.Response.Headers[JsonLength] = text.WrittenCount.ToString(CultureInfo.InvariantCulture);
        await context.Response.BodyWriter.WriteAsync(text.WrittenMemory, context.RequestAborted);
        foreach (var bytes in binary) await context.Response.BodyWriter.WriteAsync(bytes, context.RequestAborted);
    }

    private static int IndexOf(ServedModel model, string name)
    {
        for (var i = 0; i < model.Outputs.Count; i++) if (model.Outputs[i].Name == name) return i;
        throw new MalformedRequestException(InferenceFaults.Malformed($"The model has no output '{name}'.", name, name, string.Join(", ", model.Outputs.Select(output => output.Name))));
    }

    private static void Write(Utf8JsonWriter json, ServedModel model, InferRequest request, ServedAnswer answer, List<(int Index, bool Binary)> chosen)
    {
        json.WriteStartObject();
        json.WriteString("model_name", model.Name);
        json.WriteString("model_version", model.Version);
        json.WriteString("id", request.Id ?? answer.Id);
        json.WriteStartObject("parameters");
        json.WriteString("prediction_id", answer.Id);
        json.WriteBoolean("out_of_domain", answer.Outside is not null);
        json.WriteEndObject();
        json.WriteStartArray("outputs");
        foreach (var (index, binary) in chosen) Write(json, answer.Outputs[index], binary);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Tensor tensor, bool binary)
    {
        json.WriteStartObject();
        json.WriteString("name", tensor.Name);
        json.WriteString("datatype", ElementTypes.NameOf(tensor.Type));
        json.WriteStartArray("shape");
        foreach (var dimension in tensor.Shape) json.WriteNumberValue(dimension);
        json.WriteEndArray();
        if (binary)
        {
            json.WriteStartObject("parameters");
            json.WriteNumber("binary_data_size", BinaryElements.Write(tensor).Length);
            json.WriteEndObject();
        }
        else
        {
            json.WritePropertyName("data");
            JsonElements.Write(json, tensor);
        }

        json.WriteEndObject();
    }
}
