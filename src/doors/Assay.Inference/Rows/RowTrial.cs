using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using Assay.Frame;
using Assay.Inference.Models;
using Assay.Inference.Serving;
using Assay.Inference.Wire;
using Assay.Kernel;

namespace Assay.Inference.Rows;

/// <summary>Asks models for somebody at a page: rows are read, run and logged as those of a request are.</summary>
/// <param name="services">What inference works on.</param>
public sealed class RowTrial(InferenceServices services)
{
    private readonly InferenceDesk _desk = new(services);

    /// <summary>Asks.</summary>
    /// <returns>The answers, or what a request would be refused with: every cell that does not fit, with its row and column as the place.</returns>
    public async Task<Outcome<TriedRows>> AskAsync(RowQuestion question, CancellationToken cancellation)
    {
        var arrival = new Arrival(services.Clock.GetTimestamp(), question.Caller);
        var held = _desk.Hold(question.Caller, question.Model, question.Version);
        if (!held.Succeeded) return Outcome<TriedRows>.Failed(held.Problems);
        using var lease = held.Value;
        try
        {
            return await AskAsync(lease.Model, question, arrival with { By = lease.By }, cancellation);
        }
        catch (MalformedRequestException fault)
        {
            return Outcome<TriedRows>.Failed(fault.Problems);
        }
    }

    /// <summary>How a request would be refused.</summary>
    public static RawAnswer Refusal(IReadOnlyList<Problem> problems) =>
        new(Answers.StatusOf(problems[0].Code), Encoding.UTF8.GetString(JsonText.Of(problems, static (json, told) => Answers.Write(json, told))));

    /// <summary>That a model does not say what its columns are.</summary>
    public static Problem NoColumns(ServedModel model) => RowBody.NoColumns(model);

    private async Task<Outcome<TriedRows>> AskAsync(ServedModel model, RowQuestion question, Arrival arrival, CancellationToken cancellation)
    {
        if (model.Signature is null) return RowBody.NoColumns(model);
        var (inputs, strict) = RowBody.Read(model, question.Body.Span, question.IsCsv);
        var answer = await _desk.AnswerAsync(model, inputs, strict || question.IsStrict, arrival, cancellation);
        if (!answer.Succeeded) return Outcome<TriedRows>.Failed(answer.Problems);
        var json = Encoding.UTF8.GetString(JsonText.Of((model, answer.Value), static (json, told) => RowAnswer.Write(json, told.model, told.Value)));
        return new TriedRows(model.Version, Rows(model, answer.Value), services.Clock.GetElapsedTime(arrival.Started).TotalMicroseconds, services.Log is not null, json);
    }

    private static ImmutableArray<TriedRow> Rows(ServedModel model, ServedAnswer answer)
    {
        var (signature, rows) = (model.Signature!, ImmutableArray.CreateBuilder<TriedRow>(answer.Rows));
        var numbers = MemoryMarshal.Cast<byte, float>(answer.Outputs[model.AnswerIndex].Bytes.Span);
        for (var row = 0; row < answer.Rows; row++)
        {
            var of = numbers.Slice(row * signature.Width, signature.Width);
            var scores = ImmutableArray.CreateBuilder<TriedScore>(of.Length);
            for (var k = 0; k < of.Length; k++) scores.Add(new TriedScore(signature.Task == TaskKind.Regression ? "value" : signature.Classes[k], of[k]));
            rows.Add(new TriedRow(answer.IdOf(row), signature.Task == TaskKind.Regression ? null : signature.Classes[RowAnswer.MostProbable(of)], scores.MoveToImmutable(), [.. answer.Outside?[row] ?? []]));
        }

        return rows.MoveToImmutable();
    }
}
