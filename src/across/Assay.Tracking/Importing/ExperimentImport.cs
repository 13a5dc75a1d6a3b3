using Assay.Tracking.Artifacts;
using Assay.Tracking.Documents;
using Assay.Tracking.Experiments;
using Assay.Tracking.Runs;

namespace Assay.Tracking.Importing;

/// <summary>Brings experiments over. One of the same name is the same; an identifier is kept where nobody has it.</summary>
internal sealed class ExperimentImport(ITrackingStore store, ExperimentService experiments, List<string> notes)
{
    /// <summary>The experiment here that the source's goes to; it is in use, whatever it is there, so that runs can be created in it. Null for one that was moved into the bin here: it is left there.</summary>
    /// <param name="source">As it is in the source.</param>
    /// <param name="keepsLocation">Whether its artifacts stay where they are.</param>
    /// <param name="cancellation">Stops between two writes.</param>
    public async Task<Experiment?> TakeAsync(Experiment source, bool keepsLocation, CancellationToken cancellation)
    {
        if (await experiments.FindByNameAsync(source.Name, cancellation) is { } same) return await MergeAsync(source, same, cancellation);
        var here = await experiments.FindAsync(source.ExperimentId, cancellation) is null
            ? await AddAsync(source, keepsLocation, cancellation)
            : (await experiments.CreateAsync(new NewExperiment(source.Name, keepsLocation ? source.ArtifactLocation : null, source.Tags), cancellation)).Required;
        if (here.ExperimentId != source.ExperimentId) notes.Add($"Experiment '{source.Name}' is {here.ExperimentId} here, and was {source.ExperimentId}: that number is another's.");
        return here;
    }

    /// <summary>Moves experiments into the bin that are there in the source, once all of their runs are here.</summary>
    public async Task BinAsync(Experiment source, Experiment here, CancellationToken cancellation)
    {
        if (source.LifecycleStage == LifecycleStage.Active) return;
        var now = await experiments.FindAsync(here.ExperimentId, cancellation);
        if (now is { LifecycleStage: LifecycleStage.Active }) _ = (await experiments.DeleteAsync(here.ExperimentId, cancellation)).Required;
    }

    private async Task<Experiment> AddAsync(Experiment source, bool keepsLocation, CancellationToken cancellation)
    {
        var location = keepsLocation ? source.ArtifactLocation : ArtifactUri.Below(ArtifactUri.Root, source.ExperimentId);
        var here = source with { ArtifactLocation = location, LifecycleStage = LifecycleStage.Active, Tags = TagList.Of(source.Tags) };
        _ = (await store.Documents.WriteAsync([DocumentWrite.Add(here.ToDocument())], [], cancellation)).Required;
        return here;
    }

    private async Task<Experiment?> MergeAsync(Experiment source, Experiment same, CancellationToken cancellation)
    {
        if (same.ExperimentId != source.ExperimentId) notes.Add($"Runs of experiment '{source.Name}' ({source.ExperimentId} in the source) are in the experiment of that name here, {same.ExperimentId}.");
        if (same.LifecycleStage == LifecycleStage.Deleted && source.LifecycleStage == LifecycleStage.Active)
        {
            notes.Add($"Experiment '{source.Name}' is in the bin here, and nothing of it was brought over. Restore it, and give the command again, if you want it.");
            return null;
        }

        if (same.LifecycleStage == LifecycleStage.Deleted) return same;
        foreach (var tag in source.Tags.Where(tag => same.Tags.Find(tag.Key) is null)) same = (await experiments.SetTagAsync(same.ExperimentId, tag, cancellation)).Required;
        return same;
    }
}
