using System.Text.Json;
using Assay.Inference.Tensors;
using Assay.Inference.Wire;

namespace Assay.Inference.Protocol;

/// <summary>Reads a request of the protocol: JSON, and the bytes that may follow it.</summary>
internal static class InferRequestReader
{
    /// <summary>Reads it.</summary>
    /// <param name="body">The whole body.</param>
    /// <param name="jsonLength">Bytes of it that are JSON.</param>
    /// <exception cref="MalformedRequestException">It is no such request.</exception>
    public static InferRequest Read(ReadOnlySpan<byte> body, int jsonLength)
    {
        try
        {
            var json = new Utf8JsonReader(body[..jsonLength]);
            var binary = body[jsonLength..];
            json.Read();
            var request = Read(ref json, ref binary, body.Length);
            if (!binary.IsEmpty) throw new MalformedRequestException(InferenceFaults.Malformed("Bytes follow the JSON that no input claims.", "binary_data_size", $"{binary.Length} bytes"));
            return request;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            throw new MalformedRequestException(InferenceFaults.Malformed($"The request is not JSON: {fault.Message}"));
        }
    }

    private static InferRequest Read(ref Utf8JsonReader json, ref ReadOnlySpan<byte> binary, int longest)
    {
        JsonShape.Expect(ref json, JsonTokenType.StartObject, "request");
        List<Tensor>? inputs = null;
        var request = new InferRequest([]);
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            if (json.ValueTextEquals("id")) request = request with { Id = JsonShape.Text(ref json, "id") };
            else if (json.ValueTextEquals("inputs")) inputs = Inputs(ref json, ref binary, longest);
            else if (json.ValueTextEquals("outputs")) request = request with { Outputs = Outputs(ref json) };
            else if (json.ValueTextEquals("parameters")) request = WithParameters(ref json, request);
            else JsonShape.Skip(ref json);
        }

        return request with { Inputs = inputs ?? throw new MalformedRequestException(InferenceFaults.Malformed("The request has no inputs.", "inputs", null, "an array")) };
    }

    private static List<Tensor> Inputs(ref Utf8JsonReader json, ref ReadOnlySpan<byte> binary, int longest)
    {
        json.Read();
        JsonShape.Expect(ref json, JsonTokenType.StartArray, "inputs");
        var inputs = new List<Tensor>();
        while (json.Read() && json.TokenType != JsonTokenType.EndArray) inputs.Add(RequestedTensor.Read(ref json, ref binary, longest));
        return inputs;
    }

    private static List<(string Name, bool? Binary)> Outputs(ref Utf8JsonReader json)
    {
        json.Read();
        JsonShape.Expect(ref json, JsonTokenType.StartArray, "outputs");
        var outputs = new List<(string, bool?)>();
        while (json.Read() && json.TokenType != JsonTokenType.EndArray) outputs.Add(Output(ref json));
        return outputs;
    }

    private static (string, bool?) Output(ref Utf8JsonReader json)
    {
        JsonShape.Expect(ref json, JsonTokenType.StartObject, "outputs");
        (string? name, bool? binary) = (null, null);
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            if (json.ValueTextEquals("name")) name = JsonShape.Text(ref json, "outputs.name");
            else if (json.ValueTextEquals("parameters")) binary = JsonShape.Parameter(ref json, "binary_data")?.Truth;
            else JsonShape.Skip(ref json);
        }

        return (name ?? throw new MalformedRequestException(InferenceFaults.Malformed("An output has no name.", "outputs.name")), binary);
    }

    private static InferRequest WithParameters(ref Utf8JsonReader json, InferRequest request)
    {
        var again = json;
        var strict = JsonShape.Parameter(ref again, "strict")?.Truth ?? false;
        return request with { Strict = strict, AllBinary = JsonShape.Parameter(ref json, "binary_data_output")?.Truth ?? false };
    }
}
