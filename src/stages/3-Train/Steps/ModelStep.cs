using Assay.Kernel;
using Assay.Projects.Steps;
using Assay.Train.Onnx;
using Assay.Train.Records;
using Assay.Train.Scoring;
using Assay.Train.Trainers;

namespace Assay.Train.Steps;

/// <summary>
/// Learns one candidate on all training rows, writes it as ONNX, and checks the file against the trainer on all rows: in the step
/// <c>train/model</c> for the winner and <c>train/baseline</c> for the baseline.
/// </summary>
internal static class ModelStep
{
    /// <summary>Media type of an ONNX file.</summary>
    public const string OnnxMediaType = "application/vnd.onnx";

    private const int Version = 1;

    /// <summary>Brings a model up to date.</summary>
    /// <param name="context">The run.</param>
    /// <param name="step">The step's name.</param>
    /// <param name="file">Name of the ONNX file.</param>
    /// <param name="trial">What to learn.</param>
    /// <param name="cancellation">Stops before learning.</param>
    public static async Task<Outcome<StepResult>> RunAsync(TrainContext context, string step, string file, Trial trial, CancellationToken cancellation)
    {
        var inputs = context.Learning(Version).Value("candidate", trial.Trainer.Name).Value("parameters", trial.Parameters.Values);
        if (trial.Trainer is BaselineTrainer baseline) inputs = inputs.Value("baseline", baseline.Identity);
        return await context.Run.StepAsync(step, inputs, (scope, stop) => WorkAsync(context, file, trial, scope, stop), cancellation);
    }

    private static async Task<Outcome<Nothing>> WorkAsync(TrainContext context, string file, Trial trial, StepScope scope, CancellationToken cancellation)
    {
        var loaded = await context.Source.LoadAsync(cancellation);
        if (!loaded.Succeeded) return Outcome<Nothing>.Failed(loaded.Problems);
        var data = loaded.Value;
        var seed = TrialStep.SeedOf(context, trial.Trainer.Name);
        var started = context.Run.Clock.GetTimestamp();
        var model = await Task.Run(() => trial.Trainer.Fit(data.All.Take(data.LearnableRows), trial.Parameters, seed), cancellation);
        var elapsed = context.Run.Clock.GetElapsedTime(started);
        var signature = SignatureMaker.Of(data, context.Problem.Target, ColumnsOf(context, trial), data.LearnableRows);
        var bytes = OnnxModel.Write(model, signature);
        var checkedModel = Check(bytes, file, signature, data, rows => ParityCheck.Of(model, rows, data.All.Context, data.IsTest));
        if (!checkedModel.Succeeded) return Outcome<Nothing>.Failed(checkedModel.Problems);
        await CommitAsync(scope, file, bytes, signature, Body(trial, seed, data, signature, bytes, checkedModel.Value) with { DurationSeconds = Math.Round(elapsed.TotalSeconds, 3) }, cancellation);
        return Outcome.Done;
    }

    /// <summary>Opens a model, predicts all rows, and lets <paramref name="compare"/> judge the predictions.</summary>
    public static Outcome<(Parity Parity, Digest Predictions)> Check(byte[] bytes, string file, ModelSignature signature, TrainingData data, Func<Predictions, Outcome<Parity>> compare)
    {
        var opened = OnnxScorer.Open(bytes, file, signature);
        if (!opened.Succeeded) return Outcome<(Parity, Digest)>.Failed(opened.Problems);
        using var scorer = opened.Value;
        return scorer.Score(data.All.Context).Then(predictions => compare(predictions).Map(parity => (parity, ParityCheck.DigestOf(predictions))));
    }

    /// <summary>Leaves the model, its signature and its record.</summary>
    public static async Task CommitAsync(StepScope scope, string file, byte[] bytes, ModelSignature signature, TrainModel body, CancellationToken cancellation)
    {
        var onnx = await scope.WriteBytesAsync(file, OnnxMediaType, bytes, cancellation);
        var description = await scope.WriteBytesAsync(SignatureFileOf(file), "application/json", signature.ToJson(), cancellation);
        scope.Record(body, onnx.Subject(), description.Subject());
    }

    /// <summary>Name of the signature's file beside a model's: <c>model.signature.json</c>.</summary>
    public static string SignatureFileOf(string file) => Path.ChangeExtension(file, ".signature.json");

    private static IEnumerable<string> ColumnsOf(TrainContext context, Trial trial) =>
        trial.Trainer is BaselineTrainer { RuleColumn: { } column } && !context.Source.Features.Contains(column) ? context.Source.Features.Append(column) : context.Source.Features;

    private static TrainModel Body(Trial trial, ulong seed, TrainingData data, ModelSignature signature, byte[] bytes, (Parity Parity, Digest Predictions) found) => new()
    {
        Candidate = trial.Trainer.Name,
        Parameters = trial.Parameters.Values,
        Seed = seed,
        Environment = TrainingEnvironment.Current,
        DurationSeconds = 0,
        TrainingRows = data.LearnableRows.Length,
        Features = [.. signature.Inputs.Select(input => input.Name)],
        SizeBytes = bytes.Length,
        Parity = found.Parity,
        PredictionsDigest = found.Predictions,
    };
}
