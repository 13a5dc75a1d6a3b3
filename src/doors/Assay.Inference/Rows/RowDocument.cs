using System.Text.Json;
using Assay.Frame;
using Assay.Inference.Models;
using Assay.Inference.Protocol;
using Assay.Inference.Wire;
using Assay.Train.Scoring;
using Microsoft.AspNetCore.Http;

namespace Assay.Inference.Rows;

/// <summary>An OpenAPI document of one model's rows, made from its signature: its columns, the texts that training saw, the ranges, and what is answered.</summary>
public static class RowDocument
{
    /// <summary>Answers with it.</summary>
    internal static async Task AnswerAsync(HttpContext context, ModelRepository models)
    {
        var held = models.Hold(ModelRoute.Name(context), null);
        if (!held.Succeeded)
        {
            await Answers.RefuseAsync(context, held.Problems);
            return;
        }

        using var lease = held.Value;
        var model = lease.Model;
        if (model.Signature is null) throw new MalformedRequestException(InferenceFaults.Malformed($"The model '{model.Name}' does not say what its columns are."));
        await Answers.WriteAsync(context, json => Of(model).WriteTo(json));
    }

    /// <summary>The document of a model.</summary>
    /// <param name="model">A model that says what its columns are.</param>
    public static JsonElement Of(ServedModel model) => JsonSerializer.SerializeToElement(new Dictionary<string, object>
    {
        ["openapi"] = "3.0.3",
        ["info"] = new { title = model.Name, version = model.Version, description = $"Predicts '{model.Signature!.Target}'." },
        ["paths"] = new Dictionary<string, object>
        {
            [$"/predict/{Uri.EscapeDataString(model.Name)}"] = new { post = Operation(model.Signature!, "predict", "Ask the version that answers by itself.") },
            [$"/predict/{Uri.EscapeDataString(model.Name)}/versions/{{version}}"] = new { post = Operation(model.Signature!, "predictByVersion", "Ask one version.", Version(model)) },
        },
        ["components"] = new { schemas = new Dictionary<string, object> { ["Row"] = Row(model.Signature!), ["Prediction"] = Prediction(model.Signature!), ["Error"] = Error() } },
    });

    private static readonly object Strict = new { name = "strict", @in = "query", description = "Refuse what is out of what the model was trained on.", schema = new { type = "boolean", @default = false } };

    private static object Version(ServedModel model) => new { name = "version", @in = "path", required = true, description = "The version that answers.", schema = new { type = "string", @default = model.Version } };

    private static Dictionary<string, object> Operation(ModelSignature signature, string id, string summary, params object[] parameters) => new()
    {
        ["operationId"] = id,
        ["summary"] = summary,
        ["parameters"] = (object[])[.. parameters, Strict],
        ["requestBody"] = new { required = true, content = new Dictionary<string, object> { ["application/json"] = new { schema = Request(), example = new { rows = new[] { Example(signature) } } }, ["text/csv"] = new { schema = new { type = "string" } } } },
        ["responses"] = new Dictionary<string, object>
        {
            ["200"] = Response("The predictions, in the order of the rows.", Properties(("model", Of("string")), ("version", Of("string")), ("predictions", Many("Prediction")))),
            ["400"] = Response("A row does not fit.", Reference("Error")),
            ["429"] = Response("More waits than may; come again after Retry-After.", Reference("Error")),
        },
    };

    private static Dictionary<string, object> Request() => Properties(("rows", Many("Row")), ("strict", Of("boolean")));

    private static Dictionary<string, object> Row(ModelSignature signature)
    {
        var row = Properties([.. signature.Inputs.Select(input => (input.Name, Cell(input)))]);
        row["required"] = signature.Inputs.Select(input => input.Name);
        return row;
    }

    private static Dictionary<string, object> Cell(ModelInput input)
    {
        var cell = Of(input.Kind == InputKind.Number ? "number" : "string");
        cell["nullable"] = true;
        if (input.Levels is { } levels) cell["description"] = $"Training saw: {string.Join(", ", levels.Take(20))}{(levels.Length > 20 ? ", …" : "")}.";
        if (input is { Lowest: { } low, Highest: { } high }) cell["description"] = $"Training saw {low:G7} to {high:G7}.";
        return cell;
    }

    private static Dictionary<string, object?> Example(ModelSignature signature) =>
        signature.Inputs.ToDictionary(input => input.Name, input => input.Kind == InputKind.Text ? (object?)(input.Levels is [var first, ..] ? first : "") : input.Lowest ?? 0);

    private static Dictionary<string, object> Prediction(ModelSignature signature)
    {
        (string, Dictionary<string, object>)[] answers = signature.Task == TaskKind.Regression
            ? [("value", Of("number"))]
            : [("label", Of("string")), ("probability", Of("number")), ("probabilities", Properties([.. signature.Classes.Select(name => (name, Of("number")))]))];
        return Properties([("id", Of("string")), .. answers, ("out_of_domain", Of("boolean")), ("outside", new() { ["type"] = "array", ["items"] = Of("string") })]);
    }

    private static Dictionary<string, object> Error() => Properties(("error", Of("string")), ("problems", new() { ["type"] = "array", ["items"] = Of("object") }));

    private static object Response(string description, object schema) => new { description, content = new Dictionary<string, object> { ["application/json"] = new { schema } } };

    private static Dictionary<string, object> Properties(params (string Name, Dictionary<string, object> Schema)[] members) => new() { ["type"] = "object", ["properties"] = members.ToDictionary(member => member.Name, member => member.Schema) };

    private static Dictionary<string, object> Many(string schema) => new() { ["type"] = "array", ["items"] = Reference(schema) };

    private static Dictionary<string, object> Reference(string schema) => new() { ["$ref"] = $"#/components/schemas/{schema}" };

    private static Dictionary<string, object> Of(string type) => new() { ["type"] = type };
}
