using System.Globalization;
using Assay.Inference.Serving;
using Assay.Inference.Wire;
using Microsoft.AspNetCore.Http;

namespace Assay.Inference.Protocol;

/// <summary>Answers requests for inference.</summary>
internal static class InferRoutes
{
    /// <summary>Answers one.</summary>
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
        var jsonLength = JsonLength(context.Request);
        var request = await RequestBody.ReadAsync(context, body => InferRequestReader.Read(body.Span, Within(jsonLength, body.Length)));
        var (inputs, chosen) = (ModelInputs.Order(lease.Model, request.Inputs), InferAnswer.Chosen(lease.Model, request));
        var answer = await desk.AnswerAsync(lease.Model, inputs, request.Strict, arrival with { By = lease.By }, context.RequestAborted);
        await (answer.Succeeded ? InferAnswer.WriteAsync(context, lease.Model, request, answer.Value, chosen) : Answers.RefuseAsync(context, answer.Problems));
    }

    private static int? JsonLength(HttpRequest request)
    {
        if (!request.Headers.TryGetValue(InferAnswer.JsonLength, out var told)) return null;
        return int.TryParse(told.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var length) ? length : throw Wrong(told.ToString());
    }

    private static int Within(int? told, int body) => told is { } length && length > body ? throw Wrong($"{length}") : told ?? body;

    private static MalformedRequestException Wrong(string told) =>
        new(InferenceFaults.Malformed($"The header {InferAnswer.JsonLength} does not say how many bytes of the body are JSON.", InferAnswer.JsonLength, told, "a number, at most the length of the body"));
}
