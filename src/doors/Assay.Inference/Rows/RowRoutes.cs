using Assay.Inference.Models;
using Assay.Inference.Protocol;
using Assay.Inference.Serving;
using Assay.Inference.Tensors;
using Assay.Inference.Wire;
using Microsoft.AspNetCore.Http;

namespace Assay.Inference.Rows;

/// <summary>Rows with named columns, as JSON or CSV, answered in the words of the model's classes.</summary>
internal static class RowRoutes
{
    /// <summary>Answers a request.</summary>
    public static async Task AnswerAsync(HttpContext context, InferenceDesk desk)
    {
        var arrival = desk.Arrive(context);
        var held = desk.Hold(context, ModelRoute.Name(context), ModelRoute.Version(context));
        if (!held.Succeeded)
        {
            await Answers.RefuseAsync(context, held.Problems);
            return;
        }

        using var lease = held.Value;
        var model = lease.Model;
        if (model.Signature is null) throw new MalformedRequestException(RowBody.NoColumns(model));
        var (inputs, strict) = await ReadAsync(context, model);
        var answer = await desk.AnswerAsync(model, inputs, strict || AsksStrict(context), arrival with { By = lease.By }, context.RequestAborted);
        await (answer.Succeeded ? Answers.WriteAsync(context, (model, answer.Value), static (json, told) => RowAnswer.Write(json, told.model, told.Value)) : Answers.RefuseAsync(context, answer.Problems));
    }

    private static ValueTask<(Tensor[] Inputs, bool Strict)> ReadAsync(HttpContext context, ServedModel model)
    {
        var isCsv = IsCsv(context.Request.ContentType);
        return RequestBody.ReadAsync(context, body => RowBody.Read(model, body.Span, isCsv));
    }

    private static bool IsCsv(string? type) => type switch
    {
        null => false,
        _ when type.StartsWith("text/csv", StringComparison.OrdinalIgnoreCase) => true,
        _ when type.StartsWith("application/json", StringComparison.OrdinalIgnoreCase) => false,
        // What curl says of data that it is told nothing of.
        _ when type.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) => false,
        _ => throw new MalformedRequestException(InferenceFaults.Malformed("The content type is not known.", "Content-Type", type, "application/json or text/csv")),
    };

    private static bool AsksStrict(HttpContext context) => context.Request.Query["strict"].ToString() switch
    {
        "" or "false" => false,
        "true" => true,
        var other => throw new MalformedRequestException(InferenceFaults.Malformed("'strict' is neither true nor false.", "strict", other, "true or false")),
    };
}
