using Assay.Kernel;
using Assay.Mlflow.Wire;

namespace Assay.Mlflow.Experiments;

/// <summary><c>experiments/search-datasets</c>: which datasets the runs of some experiments read.</summary>
internal sealed class DatasetSearches(MlflowServices services)
{
    private const int MostExperiments = 20;
    private const int MostDatasets = 1000;

    /// <summary>The experiments.</summary>
    public static IReadOnlyList<string> ReadExperiments(MlflowFields fields)
    {
        var experiments = fields.Texts("experiment_ids");
        if (experiments.Count == 0 && fields.Problems.Count == 0) fields.Problems.Add(WireFaults.Invalid("experiment_ids", "[]", "SearchDatasets request must specify at least one experiment_id."));
        if (experiments.Count > MostExperiments) fields.Problems.Add(WireFaults.Invalid("experiment_ids", "of a list", $"SearchDatasets request cannot specify more than {MostExperiments} experiment_ids. Received {experiments.Count}."));
        return experiments;
    }

    /// <summary>Each dataset once for an experiment and a context.</summary>
    public async Task<Outcome<MlflowReply>> SearchAsync(IReadOnlyList<string> experimentIds, MlflowCall call)
    {
        var found = await services.RunIndex.DatasetsAsync(experimentIds, MostDatasets, call.Cancellation);
        return Outcome<MlflowReply>.Success(json => json.WriteObjects("dataset_summaries", found, used =>
        {
            json.WriteString("experiment_id", used.ExperimentId);
            json.WriteString("name", used.Dataset.Name);
            json.WriteString("digest", used.Dataset.Digest);
            json.WriteText("context", used.Dataset.Context);
        }));
    }
}
