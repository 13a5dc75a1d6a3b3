using Assay.Mlflow;
using Assay.Server.Web.Visitors;
using Assay.Tracking.Access;
using Assay.Tracking.Documents;
using Assay.Tracking.Experiments;
using Assay.Tracking.Runs;

namespace Assay.Server.Pages.Runs;

/// <summary>The experiments that a visitor may see: all of them for the owner of the home, else what their permissions say. Runs of others are as good as not there.</summary>
internal sealed class ReadableExperiments
{
    private readonly MlflowServices _services;

    private ReadableExperiments(MlflowServices services, Dictionary<string, string> names) => (_services, Names) = (services, names);

    /// <summary>Names by ids.</summary>
    public IReadOnlyDictionary<string, string> Names { get; }

    /// <summary>Reads them.</summary>
    public static async Task<ReadableExperiments> ReadAsync(MlflowServices services, Visitor? visitor, CancellationToken cancellation)
    {
        var signIn = visitor is { IsOwner: false } && services.Access is { } access ? await access.SignIns.OfPersonAsync(visitor.Person, cancellation) : null;
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        if (visitor is null or { IsOwner: false } && signIn is null) return new ReadableExperiments(services, names);
        await foreach (var document in services.Store.Documents.ListAsync(new DocumentListing(DocumentKinds.Experiment), cancellation))
            if (signIn is null || signIn.CanRead(AccessTarget.Experiment(document.Id))) names[document.Id] = Experiment.Of(document).Name;
        return new ReadableExperiments(services, names);
    }

    /// <summary>The run of an id, if the visitor may see it.</summary>
    public async Task<RunInfo?> FindAsync(string runId, CancellationToken cancellation) =>
        await _services.Store.Runs.FindInfoAsync(runId.Trim().ToLowerInvariant(), cancellation) is { } run && Names.ContainsKey(run.ExperimentId) ? run : null;
}
