using Assay.Inference.Models;
using Assay.Inference.Tensors;
using Assay.Kernel;
using Assay.Predictions;
using Microsoft.AspNetCore.Http;

namespace Assay.Inference.Serving;

/// <summary>Answers a request that was read, by whichever protocol it came, and logs it.</summary>
internal sealed class InferenceDesk(InferenceServices services)
{
    /// <summary>Header by which a client tells its callers apart.</summary>
    public const string KeyHeader = "Assay-Key";

    private const double MicrosecondsPerSecond = 1e6;

    /// <summary>The models.</summary>
    public ModelRepository Repository => services.Repository;

    /// <summary>What inference works on.</summary>
    public InferenceServices Services => services;

    /// <summary>Notes when a request came, and from whom.</summary>
    public Arrival Arrive(HttpContext context) => new(services.Clock.GetTimestamp(), services.CallerOf(context));

    /// <summary>Holds the model for a request, in the version that it names, or in the one that the caller's key leads to.</summary>
    public Outcome<ModelLease> Hold(HttpContext context, string name, string? version)
    {
        if (version is not null || services.Choose is not { } choose || choose(name, KeyOf(context)) is not { } chosen) return Repository.Hold(name, version);
        var held = Repository.Hold(name, chosen);
        // Between a change and its loading, whatever is loaded answers.
        return held.Succeeded ? held : Repository.Hold(name, null);
    }

    // Whoever says nothing is dealt anew with each request.
    private string KeyOf(HttpContext context) =>
        context.Request.Headers[KeyHeader] is [{ Length: > 0 } key] ? key : services.CallerOf(context) ?? TimeOrderedId.Next(services.Clock, services.Entropy);

    /// <summary>Runs the model. What is answered was logged before.</summary>
    /// <param name="model">Held by the caller.</param>
    /// <param name="inputs">In the order of the model's inputs, each of which they fit.</param>
    /// <param name="strict">Whether what lies out of what the model was trained on is refused.</param>
    /// <param name="arrival">When the request came.</param>
    /// <param name="cancellation">Takes the request back while it waits.</param>
    public async Task<Outcome<ServedAnswer>> AnswerAsync(ServedModel model, Tensor[] inputs, bool strict, Arrival arrival, CancellationToken cancellation)
    {
        var outside = model.Domain?.Outside(inputs);
        if (strict && outside is not null) return Outcome<ServedAnswer>.Failed(outside.OfType<List<Problem>>().SelectMany(row => row));
        var outputs = await model.RunAsync(inputs, cancellation);
        if (!outputs.Succeeded && outputs.Problems[0].Code != InferenceFaults.ModelFails) return Outcome<ServedAnswer>.Failed(outputs.Problems);
        var answer = new ServedAnswer(TimeOrderedId.Next(services.Clock, services.Entropy), outputs.Value ?? [], model.TakesRows ? inputs[0].Rows : 1, outside);
        var logged = services.Log is { } log ? await log.AppendAsync(Batch(model, inputs, answer, arrival, outputs.Succeeded ? null : outputs.Problems[0].Message)) : Outcome.Done;
        return outputs.Succeeded && logged.Succeeded ? answer : Outcome<ServedAnswer>.Failed([.. outputs.Problems, .. logged.Problems]);
    }

    private PredictionBatch Batch(ServedModel model, Tensor[] inputs, ServedAnswer answer, Arrival arrival, string? error) => new(model.Name, model.Version, model.Logged.Schema, answer.Id, answer.Rows)
    {
        Time = services.Clock.GetUtcNow(),
        LatencyMicroseconds = services.Clock.GetElapsedTime(arrival.Started).TotalSeconds * MicrosecondsPerSecond,
        Caller = arrival.Caller,
        Error = error,
        OutOfDomain = answer.Outside is { } outside ? [.. outside.Select(row => row is not null)] : null,
        Inputs = model.Logged.Inputs(inputs, answer.Rows),
        Outputs = error is null ? model.Logged.Outputs(answer.Outputs, answer.Rows) : [],
    };
}
