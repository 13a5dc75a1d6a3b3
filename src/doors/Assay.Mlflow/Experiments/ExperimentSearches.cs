using Assay.Kernel;
using Assay.Mlflow.Wire;
using Assay.Tracking.Access;
using Assay.Tracking.Documents;
using Assay.Tracking.Experiments;
using Assay.Tracking.Index;
using Assay.Tracking.Runs;
using Assay.Tracking.Search;
using Assay.Tracking.Search.Evaluation;
using Assay.Tracking.Search.Vocabularies;

namespace Assay.Mlflow.Experiments;

/// <summary><c>experiments/search</c>.</summary>
internal sealed class ExperimentSearches(MlflowServices services)
{
    private static readonly EntityFilter<Experiment> Filter = new(ExperimentVocabulary.Instance, Value);

    /// <summary>A page of experiments.</summary>
    public async Task<Outcome<MlflowReply>> SearchAsync(ExperimentSearchFields fields, MlflowCall call)
    {
        var search = Filter.Parse(fields.Filter, fields.OrderBy);
        var offset = PageToken.ReadOffset(fields.PageToken, fields.Identity);
        if (!search.Succeeded || !offset.Succeeded) return Outcome<MlflowReply>.Failed(search.Problems.Concat(offset.Problems));
        var all = new List<Experiment>();
        await foreach (var document in services.Store.Documents.ListAsync(Listing(fields.View), call.Cancellation))
            if (call.CanRead(AccessTarget.Experiment(document.Id))) all.Add(Experiment.Of(document));
        var found = search.Value.Apply(all);
        var page = found.Skip((int)Math.Min(int.MaxValue, offset.Value)).Take(fields.Limit).ToArray();
        var next = offset.Value + page.Length;
        return Outcome<MlflowReply>.Success(json =>
        {
            json.WriteObjects("experiments", page, experiment => ExperimentJson.WriteFields(json, experiment));
            json.WriteNextPage(page.Length > 0 && next < found.Length ? PageToken.Write(next, fields.Identity) : null);
        });
    }

    private static DocumentListing Listing(RunView view) => new(DocumentKinds.Experiment)
    {
        State = view switch { RunView.ActiveOnly => DocumentStates.Active, RunView.DeletedOnly => DocumentStates.Deleted, _ => null },
    };

    private static SearchValue Value(Experiment experiment, SearchKey key) => key.Kind == SearchKeyKind.Tag
        ? SearchValue.Of(experiment.Tags.Find(key.Name))
        : key.Name switch
        {
            "name" => SearchValue.Of(experiment.Name),
            "creation_time" => SearchValue.Of(experiment.CreationTime),
            "last_update_time" => SearchValue.Of(experiment.LastUpdateTime),
            "experiment_id" => long.TryParse(experiment.ExperimentId, out var number) ? SearchValue.Of(number) : SearchValue.Of(experiment.ExperimentId),
            _ => default,
        };
}
