using System.Globalization;
using Assay.Kernel;
using Assay.Tracking.Artifacts;
using Assay.Tracking.Documents;
using Assay.Tracking.Fields;
using Assay.Tracking.Runs;

namespace Assay.Tracking.Experiments;

/// <summary>Experiments: create, find, rename, tag, move into the bin and back.</summary>
/// <param name="store">Where they are kept.</param>
/// <param name="clock">What time it is.</param>
/// <param name="artifactRoot">Below which experiments have their artifacts unless they say otherwise.</param>
public sealed class ExperimentService(ITrackingStore store, TimeProvider clock, string artifactRoot = ArtifactUri.Root)
{
    private const string Sequence = "experiment";

    private long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>Sees to it that the default experiment is there: once, when a server starts. One that is in the bin stays there.</summary>
    public async Task EnsureDefaultAsync(CancellationToken cancellation = default)
    {
        if (await FindAsync(Experiment.DefaultId, cancellation) is not null) return;
        var experiment = New(Experiment.DefaultId, new NewExperiment(Experiment.DefaultName, null, []));
        var written = await store.Documents.WriteAsync([DocumentWrite.Add(experiment.ToDocument())], [], cancellation);
        if (!written.Succeeded && written.Problems.Any(problem => problem.Code is not (TrackingFaults.AlreadyExists or TrackingFaults.Changed))) _ = written.Required;
    }

    /// <summary>Creates an experiment.</summary>
    /// <returns>The experiment; <see cref="TrackingFaults.Invalid"/> or <see cref="TrackingFaults.AlreadyExists"/>.</returns>
    public async Task<Outcome<Experiment>> CreateAsync(NewExperiment wanted, CancellationToken cancellation = default)
    {
        if (ExperimentRules.Check(wanted) is { } problem) return problem;
        if (await FindByNameAsync(wanted.Name, cancellation) is { } same) return ExperimentRules.Taken(same);
        var id = await NextIdAsync(cancellation);
        var experiment = New(id, wanted);
        var written = await store.Documents.WriteAsync([DocumentWrite.Add(experiment.ToDocument())], [], cancellation);
        if (written.Succeeded) return experiment;
        return written.Problems.Any(found => found.Code == TrackingFaults.AlreadyExists) ? ExperimentRules.Taken(experiment) : Outcome<Experiment>.Failed(written.Problems);
    }

    /// <summary>The experiment, in use or in the bin; null when there is none.</summary>
    public async Task<Experiment?> FindAsync(string experimentId, CancellationToken cancellation = default) =>
        await store.Documents.FindAsync(DocumentKinds.Experiment, experimentId, cancellation) is { } document ? Experiment.Of(document) : null;

    /// <summary>The experiment of that name, in use or in the bin; null when there is none.</summary>
    public async Task<Experiment?> FindByNameAsync(string name, CancellationToken cancellation = default) =>
        await store.Documents.FindByNameAsync(DocumentKinds.Experiment, "", name, cancellation) is { } document ? Experiment.Of(document) : null;

    /// <summary>Gives it another name. One in the bin keeps its own.</summary>
    public async Task<Outcome<Experiment>> RenameAsync(string experimentId, string name, CancellationToken cancellation = default)
    {
        if (ExperimentRules.CheckName(name) is { } problem) return problem;
        var renamed = await ChangeAsync(experimentId, "rename", experiment => experiment with { Name = name, LastUpdateTime = Now }, cancellation);
        return renamed.Problems.Any(found => found.Code == TrackingFaults.AlreadyExists) ? ExperimentRules.Taken(name) : renamed;
    }

    /// <summary>Sets a tag.</summary>
    public async Task<Outcome<Experiment>> SetTagAsync(string experimentId, Tag tag, CancellationToken cancellation = default)
    {
        if (FieldRules.Tag(tag, TrackingLimits.ExperimentTagValue) is { } problem) return problem;
        return await ChangeAsync(experimentId, "tag", experiment => experiment with { Tags = experiment.Tags.With(tag) }, cancellation);
    }

    /// <summary>Takes a tag away; <see cref="TrackingFaults.NotFound"/> when it is not there.</summary>
    public Task<Outcome<Experiment>> RemoveTagAsync(string experimentId, string key, CancellationToken cancellation = default) =>
        ChangeAsync(experimentId, "tag", experiment => experiment.Tags.Find(key) is null ? ExperimentRules.NoTag(experimentId, key) : experiment with { Tags = experiment.Tags.Without(key) }, cancellation);

    /// <summary>Moves an experiment that is in use into the bin, with all its runs.</summary>
    public Task<Outcome<Experiment>> DeleteAsync(string experimentId, CancellationToken cancellation = default) => MoveAsync(experimentId, LifecycleStage.Active, LifecycleStage.Deleted, cancellation);

    /// <summary>Moves an experiment back out of the bin, with all its runs.</summary>
    public Task<Outcome<Experiment>> RestoreAsync(string experimentId, CancellationToken cancellation = default) => MoveAsync(experimentId, LifecycleStage.Deleted, LifecycleStage.Active, cancellation);

    // The experiment goes first: no run can be created in it while its runs are moved.
    private async Task<Outcome<Experiment>> MoveAsync(string experimentId, LifecycleStage from, LifecycleStage to, CancellationToken cancellation)
    {
        var now = Now;
        var moved = await ChangeAnyAsync(
            experimentId, experiment => experiment.LifecycleStage == from ? experiment with { LifecycleStage = to, LastUpdateTime = now } : ExperimentRules.NotFound(experimentId), cancellation);
        if (moved.Succeeded) await store.Runs.SetLifecycleAsync(experimentId, to, now, cancellation);
        return moved;
    }

    // Experiments that were brought over from elsewhere keep their numbers.
    private async Task<string> NextIdAsync(CancellationToken cancellation)
    {
        while (true)
        {
            var id = (await store.Documents.NextNumberAsync(Sequence, cancellation)).ToString(CultureInfo.InvariantCulture);
            if (await FindAsync(id, cancellation) is null) return id;
        }
    }

    private Task<Outcome<Experiment>> ChangeAsync(string experimentId, string verb, Func<Experiment, Outcome<Experiment>> change, CancellationToken cancellation) =>
        ChangeAnyAsync(experimentId, experiment => experiment.LifecycleStage == LifecycleStage.Active ? change(experiment) : ExperimentRules.InBin(experimentId, verb), cancellation);

    private async Task<Outcome<Experiment>> ChangeAnyAsync(string experimentId, Func<Experiment, Outcome<Experiment>> change, CancellationToken cancellation)
    {
        var changed = await store.Documents.ChangeAsync(
            DocumentKinds.Experiment, experimentId, document => change(Experiment.Of(document)).Map(experiment => (experiment.ToDocument(), (IReadOnlyList<Outbox.OutboxEntry>)[])), () => ExperimentRules.NotFound(experimentId), cancellation);
        return changed.Map(Experiment.Of);
    }

    private Experiment New(string id, NewExperiment wanted)
    {
        var now = Now;
        var location = string.IsNullOrEmpty(wanted.ArtifactLocation) ? ArtifactUri.Below(artifactRoot, id) : wanted.ArtifactLocation;
        return new Experiment(id, wanted.Name, location, now, now, TagList.Of(wanted.Tags));
    }
}
