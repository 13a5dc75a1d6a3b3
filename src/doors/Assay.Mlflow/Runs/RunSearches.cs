using Assay.Kernel;
using Assay.Mlflow.Wire;
using Assay.Tracking.Access;
using Assay.Tracking.Index;

namespace Assay.Mlflow.Runs;

/// <summary><c>runs/search</c>.</summary>
internal sealed class RunSearches(MlflowServices services)
{
    /// <summary>A page of runs, whole.</summary>
    public async Task<Outcome<MlflowReply>> SearchAsync(RunSearch search, MlflowCall call)
    {
        var found = await services.RunIndex.SearchAsync(Readable(search, call), call.Cancellation);
        if (!found.Succeeded) return Outcome<MlflowReply>.Failed(found.Problems);
        var runs = await services.Store.Runs.ReadAsync(found.Value.Numbers, call.Cancellation);
        return Outcome<MlflowReply>.Success(json =>
        {
            if (runs.Count > 0) json.WriteStartArray("runs");
            foreach (var run in runs) RunJson.Write(json, run);
            if (runs.Count > 0) json.WriteEndArray();
            json.WriteNextPage(found.Value.NextPage);
        });
    }

    // Runs of experiments that whoever asks may not see are left out, as if the experiments had not been named.
    private static RunSearch Readable(RunSearch search, MlflowCall call) =>
        call.SignIn is { } signIn ? search with { ExperimentIds = [.. search.ExperimentIds.Where(id => signIn.CanRead(AccessTarget.Experiment(id)))] } : search;
}
