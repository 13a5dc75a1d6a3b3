using Assay.Inference.Models;
using Assay.Inference.Serving;
using Assay.Kernel;
using Assay.Predictions;
using Microsoft.AspNetCore.Http;

namespace Assay.Inference;

/// <summary>What inference works on.</summary>
/// <param name="repository">The models.</param>
/// <param name="clock">The clock.</param>
/// <param name="entropy">Unpredictable bytes for the predictions' identifiers.</param>
public sealed class InferenceServices(ModelRepository repository, TimeProvider clock, Entropy entropy)
{
    /// <summary>The models.</summary>
    public ModelRepository Repository => repository;

    /// <summary>The clock.</summary>
    public TimeProvider Clock => clock;

    /// <summary>Unpredictable bytes for the predictions' identifiers.</summary>
    public Entropy Entropy { get; } = new BlockEntropy(entropy).Fill;

    /// <summary>Where predictions are logged; null where they are not.</summary>
    public IPredictionLog? Log { get; init; }

    /// <summary>Whether predictions are logged.</summary>
    public bool IsLogged => Log is not null;

    /// <summary>Which version answers where a request names none; null for the one that was loaded last.</summary>
    public VersionChoice? Choose { get; init; }

    /// <summary>Whether a version is loaded only to be compared, and answers nobody; null where none is.</summary>
    public Func<string, string, bool>? IsHidden { get; init; }

    /// <summary>What a release says of a version, by model and version; null where nothing is released here.</summary>
    public Func<string, string, VersionTraffic?>? Traffic { get; init; }

    /// <summary>Whether whoever sent a request may ask a model; null where everybody may who came so far.</summary>
    public Func<HttpContext, string, bool>? MayAsk { get; init; }

    /// <summary>Hears of every request that a model ran, after its row is kept and before it is answered: it returns at once, and raises nothing. Null where nobody listens.</summary>
    public Action<SeenAnswer>? Seen { get; init; }

    /// <summary>Who signed in for a request; null where nobody has to.</summary>
    public Func<HttpContext, string?> CallerOf { get; init; } = _ => null;
}
