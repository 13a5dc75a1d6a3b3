using System.Text.Json;
using Assay.Frame;
using Assay.Inference.Serving;
using Assay.Inference.Wire;
using Assay.Kernel;
using Assay.Predictions;
using Assay.Train.Scoring;
using Microsoft.AspNetCore.Http;

namespace Assay.Inference.Labels;

/// <summary>What really came of predictions, told later by their names.</summary>
internal static class LabelRoutes
{
    private const int MostTold = 100;

    /// <summary>Keeps the labels of predictions that are in the log, on the disk when this answers; the others are kept nowhere, counted, and named.</summary>
    public static async Task AnswerAsync(HttpContext context, InferenceDesk desk)
    {
        var (model, labels) = await RequestBody.ReadAsync(context, body => LabelReader.Read(body.Span));
        var held = desk.Repository.Hold(model, null);
        if (held.Succeeded)
        {
            using var lease = held.Value;
            if (lease.Model.Signature is { } signature && Wrong(labels, signature).ToList() is { Count: > 0 } wrong) throw new MalformedRequestException(wrong);
        }

        if (desk.Services.Log is not { } log) throw new MalformedRequestException(InferenceFaults.Malformed("Predictions are not logged here, so labels belong to nothing."));
        if (!held.Succeeded && !log.Knows(model)) throw new MalformedRequestException(held.Problems);
        var known = await log.KnownAsync(model, [.. labels.Select(label => label.Id)], context.RequestAborted);
        PredictionLabel[] of = [.. labels.Where(label => known.Contains(label.Id))];
        string[] unknown = [.. labels.Select(label => label.Id).Where(id => !known.Contains(id)).Distinct(StringComparer.Ordinal)];
        if (of.Length == 0)
        {
            await Answers.RefuseAsync(context, [InferenceFaults.UnknownPredictions(model, unknown)]);
            return;
        }

        var kept = await log.LabelAsync(model, of, desk.Services.Clock.GetUtcNow());
        await (kept.Succeeded ? Answers.WriteAsync(context, json => Write(json, of.Length, unknown)) : Answers.RefuseAsync(context, kept.Problems));
    }

    private static IEnumerable<Problem> Wrong(IReadOnlyList<PredictionLabel> labels, ModelSignature signature)
    {
        for (var i = 0; i < labels.Count; i++)
        {
            if (signature.Task == TaskKind.Regression ? labels[i].IsNumber : signature.Classes.Contains(labels[i].Label)) continue;
            yield return InferenceFaults.Malformed("The label is none of the model's.", "label", labels[i].Label, signature.Task == TaskKind.Regression ? "a number" : string.Join(", ", signature.Classes)) with { Place = new Place(Line: i + 1, Field: "label") };
        }
    }

    private static void Write(Utf8JsonWriter json, int count, string[] unknown)
    {
        json.WriteStartObject();
        json.WriteNumber("labels", count);
        json.WriteNumber("unknown", unknown.Length);
        json.WriteStartArray("unknown_ids");
        foreach (var id in unknown.Take(MostTold)) json.WriteStringValue(id);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
