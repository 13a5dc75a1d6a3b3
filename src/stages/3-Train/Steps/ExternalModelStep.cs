using System.Collections.Immutable;
using Assay.Kernel;
using Assay.Projects.Steps;
using Assay.Train.External;
using Assay.Train.Records;
using Assay.Train.Scoring;

namespace Assay.Train.Steps;

/// <summary>Takes over the model of a candidate of one's own, when it was chosen, in the step <c>train/model</c>: a command is run once more, on all training rows.</summary>
internal static class ExternalModelStep
{
    private const int Version = 1;

    /// <summary>Brings the model up to date.</summary>
    public static Task<Outcome<StepResult>> RunAsync(TrainContext context, string step, string file, IExternalCandidate candidate, CancellationToken cancellation)
    {
        var inputs = candidate.AddTo(context.Learning(Version).Value("candidate", candidate.Name));
        return context.Run.StepAsync(step, inputs, (scope, stop) => WorkAsync(context, file, candidate, scope, stop), cancellation);
    }

    private static async Task<Outcome<Nothing>> WorkAsync(TrainContext context, string file, IExternalCandidate candidate, StepScope scope, CancellationToken cancellation)
    {
        var loaded = await context.Source.LoadAsync(cancellation);
        if (!loaded.Succeeded) return Outcome<Nothing>.Failed(loaded.Problems);
        var (data, log, started) = (loaded.Value, new CommandLog(), context.Run.Clock.GetTimestamp());
        var expected = SignatureMaker.Of(data, context.Problem.Target, context.Source.Features, data.LearnableRows);
        log.Begin($"the model: {data.LearnableRows.Length} rows to learn from");
        var order = new TrainingOrder(data.All.Take(data.LearnableRows), expected, ExternalRunStep.SeedFor(context, candidate.Name, "model"), log);
        var model = await candidate.ModelAsync(order, cancellation);
        var elapsed = context.Run.Clock.GetElapsedTime(started);
        var scored = model.Then(bytes => ExternalScoring.Of(bytes, candidate.Name, expected, data.Features));
        if (scored.Succeeded)
        {
            var (signature, predictions) = scored.Value;
            var body = Body(candidate, order, signature, model.Required, predictions) with { DurationSeconds = Math.Round(elapsed.TotalSeconds, 3) };
            await ModelStep.CommitAsync(scope, file, model.Required, signature, body, cancellation);
        }

        return await ExternalRunStep.KeepLogAsync(context, candidate, scope, log, scored.Map(_ => default(Nothing)));
    }

    private static TrainModel Body(IExternalCandidate candidate, TrainingOrder order, ModelSignature signature, byte[] model, Predictions predictions) => new()
    {
        Candidate = candidate.Name,
        Parameters = ImmutableSortedDictionary<string, double>.Empty,
        Seed = (ulong)order.Seed,
        Environment = TrainingEnvironment.Current,
        DurationSeconds = 0,
        TrainingRows = candidate.LearnsAnew ? order.Rows.Count : 0,
        Features = [.. signature.Inputs.Select(input => input.Name)],
        SizeBytes = model.Length,
        Parity = new Parity(0, 0, 0, ParityCheck.Limit, candidate.ParityNote),
        PredictionsDigest = ParityCheck.DigestOf(predictions),
    };
}
