using Microsoft.ML;

namespace Assay.Client.MachineLearning;

/// <summary>Starts listening to ML.NET.</summary>
public static class SessionAutologging
{
    /// <summary>Logs what an <see cref="MLContext"/> does until the run ends.</summary>
    public static TrackedRun Autolog(this TrackedRun run, MLContext context)
    {
        _ = new Autologging(context, run, run.Clock);
        return run;
    }

    /// <summary>Starts a run that logs what an <see cref="MLContext"/> does until it ends.</summary>
    public static async Task<TrackedRun> Autolog(this TrackingSession session, MLContext context, string experiment, string? name = null, CancellationToken cancellation = default) =>
        (await session.StartRunAsync(experiment, name, cancellation)).Autolog(context);

    /// <summary>Keeps an ML.NET model among the run's artifacts: as the zip that ML.NET reads, under <c>model/model.zip</c>.</summary>
    public static async Task ModelAsync(this TrackedRun run, MLContext context, ITransformer model, DataViewSchema? input, CancellationToken cancellation = default)
    {
        using var zip = new MemoryStream();
        context.Model.Save(model, input, zip);
        zip.Position = 0;
        await run.ArtifactAsync(zip, "model/model.zip", cancellation);
    }
}
