using System.Text.Json;
using Assay.Inference.Models;
using Assay.Inference.Tensors;
using Assay.Inference.Wire;
using Microsoft.AspNetCore.Http;

namespace Assay.Inference.Protocol;

/// <summary>Answers what the server and its models are, and whether they are ready.</summary>
internal static class MetadataRoutes
{
    /// <summary>The server's name in the protocol.</summary>
    public const string ServerName = "assay";

    /// <summary>What the server can do besides the protocol's own.</summary>
    public static readonly string[] Extensions = ["binary_tensor_data", "model_repository"];

    /// <summary>What models run on.</summary>
    public const string Platform = "onnxruntime_onnx";

    /// <summary>Version of this room, as the server's.</summary>
    public static string ServerVersion { get; } = typeof(MetadataRoutes).Assembly.GetName().Version!.ToString(3);

    public static Task LiveAsync(HttpContext context) => Answers.WriteAsync(context, json => Flag(json, "live", true));

    public static Task ReadyAsync(HttpContext context, ModelRepository models) =>
        Answers.WriteAsync(context, json => Flag(json, "ready", models.IsReady), models.IsReady ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);

    public static Task ServerAsync(HttpContext context) => Answers.WriteAsync(context, json =>
    {
        json.WriteStartObject();
        json.WriteString("name", ServerName);
        json.WriteString("version", ServerVersion);
        json.WriteStartArray("extensions");
        foreach (var extension in Extensions) json.WriteStringValue(extension);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    public static Task ModelReadyAsync(HttpContext context, ModelRepository models) => WithModelAsync(context, models, (json, model) =>
    {
        json.WriteStartObject();
        json.WriteString("name", model.Name);
        json.WriteBoolean("ready", true);
        json.WriteEndObject();
    });

    public static Task ModelAsync(HttpContext context, ModelRepository models) => WithModelAsync(context, models, (json, model) =>
    {
        json.WriteStartObject();
        json.WriteString("name", model.Name);
        json.WriteStartArray("versions");
        foreach (var version in models.VersionsOf(model.Name)) json.WriteStringValue(version);
        json.WriteEndArray();
        json.WriteString("platform", Platform);
        Write(json, "inputs", model.Inputs);
        Write(json, "outputs", model.Outputs);
        json.WriteEndObject();
    });

    private static async Task WithModelAsync(HttpContext context, ModelRepository models, Action<Utf8JsonWriter, ServedModel> write)
    {
        var held = models.Hold(ModelRoute.Name(context), ModelRoute.Version(context));
        if (!held.Succeeded)
        {
            await Answers.RefuseAsync(context, held.Problems);
            return;
        }

        using var lease = held.Value;
        var model = lease.Model;
        await Answers.WriteAsync(context, json => write(json, model));
    }

    private static void Write(Utf8JsonWriter json, string name, IReadOnlyList<TensorSpec> tensors)
    {
        json.WriteStartArray(name);
        foreach (var tensor in tensors)
        {
            json.WriteStartObject();
            json.WriteString("name", tensor.Name);
            json.WriteString("datatype", ElementTypes.NameOf(tensor.Type));
            json.WriteStartArray("shape");
            foreach (var dimension in tensor.Shape) json.WriteNumberValue(dimension);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Flag(Utf8JsonWriter json, string name, bool value)
    {
        json.WriteStartObject();
        json.WriteBoolean(name, value);
        json.WriteEndObject();
    }
}
