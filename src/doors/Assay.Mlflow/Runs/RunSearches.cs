using Assay.Kernel;
using Assay.Mlflow.Wire;
using Assay.Tracking.Index;

namespace Assay.Mlflow.Runs;

/// <summary><c>runs/search</c>.</summary>
internal sealed class RunSearches(MlflowServices services)
{
    /// <summary>A page of runs, whole.</summary>
    public async Task<Outcome<MlflowReply>> SearchAsync(RunSearch search, MlflowCall call)
    {
        var found = await services.RunIndex.SearchAsync(search, call.Cancellation);
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
}
