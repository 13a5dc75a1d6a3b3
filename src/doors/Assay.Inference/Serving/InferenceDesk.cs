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
        if (services.MayAsk?.Invoke(context, name) == false) return InferenceFaults.NotYours(name);
        return version is not null || services.Choose is null ? HoldShown(name, version) : HoldFor(KeyOf(context), name);
    }

    /// <summary>Holds the model for somebody at a page, in the version that they name, or in the one that they themselves lead to.</summary>
    public Outcome<ModelLease> Hold(string? caller, string name, string? version) =>
        version is not null || services.Choose is null ? HoldShown(name, version) : HoldFor(caller ?? TimeOrderedId.Next(services.Clock, services.Entropy), name);

    private Outcome<ModelLease> HoldFor(string key, string name)
    {
        if (services.Choose!(name, key) is not { } chosen) return HoldShown(name, null);
        var held = Repository.Hold(name, chosen);
        // Between a change and its loading, whatever is loaded answers.
        return held.Succeeded ? held.Value with { By = VersionBy.Dealt } : HoldShown(name, null);
    }

    // What is loaded only to be compared answers nobody, by whatever name it is asked for.
    private Outcome<ModelLease> HoldShown(string name, string? version)
    {
        var held = Repository.Hold(name, version);
        if (!held.Succeeded || services.IsHidden?.Invoke(name, held.Value.Model.Version) != true) return version is null || !held.Succeeded ? held : held.Value with { By = VersionBy.Named };
        held.Value.Dispose();
        return InferenceFaults.Unknown(name, version);
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
        var started = services.Clock.GetTimestamp();
        var outputs = await model.RunAsync(inputs, cancellation);
        var took = services.Clock.GetElapsedTime(started).TotalMicroseconds;
        if (!outputs.Succeeded && outputs.Problems[0].Code != InferenceFaults.ModelFails) return Refused(model, inputs, outputs.Problems, took, arrival.By);
        var answer = new ServedAnswer(TimeOrderedId.Next(services.Clock, services.Entropy), outputs.Value ?? [], model.TakesRows ? inputs[0].Rows : 1, outside);
        var logged = services.Log is { } log ? await log.AppendAsync(Batch(model, inputs, answer, arrival, outputs.Succeeded ? null : outputs.Problems[0].Message)) : Outcome.Done;
        services.Seen?.Invoke(new SeenAnswer(model, answer.Id, inputs, answer.Outputs, answer.Rows, took, outputs.Succeeded ? null : outputs.Problems[0]) { By = arrival.By });
        return outputs.Succeeded && logged.Succeeded ? answer : Outcome<ServedAnswer>.Failed([.. outputs.Problems, .. logged.Problems]);
    }

    private Outcome<ServedAnswer> Refused(ServedModel model, Tensor[] inputs, IReadOnlyList<Problem> problems, double took, VersionBy by)
    {
        services.Seen?.Invoke(new SeenAnswer(model, "", inputs, [], model.TakesRows ? inputs[0].Rows : 1, took, problems[0]) { By = by });
        return Outcome<ServedAnswer>.Failed(problems);
    }

    private PredictionBatch Batch(ServedModel model, Tensor[] inputs, ServedAnswer answer, Arrival arrival, string? error) => new(model.Name, model.Version, model.Logged.Schema, answer.Id, answer.Rows)
    {
        Time = services.Clock.GetUtcNow(),
        LatencyMicroseconds = services.Clock.GetElapsedTime(arrival.Started).TotalSeconds * MicrosecondsPerSecond,
        Caller = arrival.Caller,
        VersionBy = arrival.By,
        Error = error,
        OutOfDomain = answer.Outside is { } outside ? [.. outside.Select(row => row is not null)] : null,
        Inputs = model.Logged.Inputs(inputs, answer.Rows),
        Outputs = error is null ? model.Logged.Outputs(answer.Outputs, answer.Rows) : [],
    };
}
