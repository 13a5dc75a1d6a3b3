using Assay.Kernel;
using Assay.Tracking.Documents;
using Assay.Tracking.Fields;
using Assay.Tracking.Outbox;
using Assay.Tracking.Search;
using Assay.Tracking.Search.Vocabularies;
using Assay.Tracking.Traces;

namespace Assay.Tracking.Scorers;

/// <summary>Scorers: register a version, list, get, delete; and which traces they are to judge as they come.</summary>
/// <param name="store">Where they are kept.</param>
/// <param name="clock">What time it is.</param>
/// <param name="entropy">Makes identifiers.</param>
public sealed class ScorerService(ITrackingStore store, TimeProvider clock, Entropy entropy)
{
    private readonly DocumentTurns _turns = new();

    /// <summary>Registers a scorer's next version, and the scorer when it is new; tells the ledger.</summary>
    public async Task<Outcome<ScorerVersion>> RegisterAsync(string experimentId, string name, string serialized, string? person, CancellationToken cancellation = default)
    {
        if (string.IsNullOrWhiteSpace(name)) return FieldProblems.Invalid("name", name, "Scorer name cannot be empty or contain only whitespace.", "a name that is not blank");
        var experiment = await TraceExperiment.FindActiveAsync(store.Documents, experimentId, cancellation);
        if (!experiment.Succeeded) return Outcome<ScorerVersion>.Failed(experiment.Problems);
        return await _turns.TakeAsync($"{experimentId}/{name}", () => RegisterOnceAsync(experimentId, name, serialized, person, cancellation), cancellation);
    }

    /// <summary>The latest version of each scorer of an experiment, in the order of their names.</summary>
    public async Task<Outcome<IReadOnlyList<ScorerVersion>>> ListAsync(string experimentId, CancellationToken cancellation = default)
    {
        var experiment = await TraceExperiment.FindActiveAsync(store.Documents, experimentId, cancellation);
        if (!experiment.Succeeded) return Outcome<IReadOnlyList<ScorerVersion>>.Failed(experiment.Problems);
        var latest = new List<ScorerVersion>();
        await foreach (var document in store.Documents.ListAsync(new DocumentListing(DocumentKinds.Scorer) { Parents = [experimentId] }, cancellation))
        {
            if (await VersionsAsync(document.Id, cancellation) is [.., var last]) latest.Add(last);
        }

        return latest.OrderBy(version => version.Name, StringComparer.Ordinal).ToArray();
    }

    /// <summary>All versions of a scorer, oldest first.</summary>
    public async Task<Outcome<IReadOnlyList<ScorerVersion>>> ListVersionsAsync(string experimentId, string name, CancellationToken cancellation = default)
    {
        var scorer = await FindAsync(experimentId, name, cancellation);
        if (!scorer.Succeeded) return Outcome<IReadOnlyList<ScorerVersion>>.Failed(scorer.Problems);
        var versions = await VersionsAsync(scorer.Value.ScorerId, cancellation);
        return versions.Count > 0 ? Outcome<IReadOnlyList<ScorerVersion>>.Success(versions) : ScorerFaults.NotFound(experimentId, name);
    }

    /// <summary>A version of a scorer; the latest when none is named.</summary>
    public async Task<Outcome<ScorerVersion>> GetAsync(string experimentId, string name, int? version, CancellationToken cancellation = default)
    {
        var versions = await ListVersionsAsync(experimentId, name, cancellation);
        if (!versions.Succeeded) return Outcome<ScorerVersion>.Failed(versions.Problems);
        if (version is not { } number) return versions.Value[^1];
        return versions.Value.FirstOrDefault(each => each.Version == number) is { } found ? found : ScorerFaults.NoVersion(experimentId, name, number);
    }

    /// <summary>Deletes a version of a scorer, or the scorer with all of them.</summary>
    public async Task<Outcome<Nothing>> DeleteAsync(string experimentId, string name, int? version, CancellationToken cancellation = default)
    {
        var versions = await ListVersionsAsync(experimentId, name, cancellation);
        if (!versions.Succeeded) return Outcome<Nothing>.Failed(versions.Problems);
        var gone = versions.Value.Where(each => version is null || each.Version == version).ToArray();
        if (gone.Length == 0) return ScorerFaults.NoVersion(experimentId, name, version ?? 0);
        var writes = gone.Select(each => DocumentWrite.Remove(DocumentKinds.ScorerVersion, ScorerVersion.IdOf(each.ScorerId, each.Version)));
        if (version is null) writes = writes.Append(DocumentWrite.Remove(DocumentKinds.Scorer, gone[0].ScorerId));
        return await store.Documents.WriteAsync([.. writes], [], cancellation);
    }

    /// <summary>The scorers of these identifiers that are there.</summary>
    public async Task<IReadOnlyList<Scorer>> FindAllAsync(IReadOnlyCollection<string> scorerIds, CancellationToken cancellation = default) =>
        [.. (await store.Documents.FindAllAsync(DocumentKinds.Scorer, scorerIds, cancellation)).Select(Scorer.Of)];

    /// <summary>Says which traces a scorer is to judge as they come.</summary>
    public async Task<Outcome<Scorer>> SetOnlineAsync(string experimentId, string name, double rate, string? filter, CancellationToken cancellation = default)
    {
        if (rate is not (>= 0 and <= 1)) return ScorerFaults.BadRate(rate);
        var parsed = SearchQuery.ParseFilter(filter, TraceVocabulary.Instance);
        if (!parsed.Succeeded) return Outcome<Scorer>.Failed(parsed.Problems);
        var scorer = await FindAsync(experimentId, name, cancellation);
        if (!scorer.Succeeded) return scorer;
        var online = new OnlineScoring(RandomId.Next(entropy), rate, string.IsNullOrEmpty(filter) ? null : filter);
        var changed = await store.Documents.ChangeAsync(
            DocumentKinds.Scorer, scorer.Value.ScorerId, document => ((Scorer.Of(document) with { Online = online }).ToDocument(), (IReadOnlyList<OutboxEntry>)[]), () => ScorerFaults.NotFound(experimentId, name), cancellation);
        return changed.Map(Scorer.Of);
    }

    private async Task<Outcome<Scorer>> FindAsync(string experimentId, string name, CancellationToken cancellation)
    {
        var experiment = await TraceExperiment.FindActiveAsync(store.Documents, experimentId, cancellation);
        if (!experiment.Succeeded) return Outcome<Scorer>.Failed(experiment.Problems);
        return await store.Documents.FindByNameAsync(DocumentKinds.Scorer, experimentId, name, cancellation) is { } document ? Scorer.Of(document) : ScorerFaults.NotFound(experimentId, name);
    }

    private async Task<IReadOnlyList<ScorerVersion>> VersionsAsync(string scorerId, CancellationToken cancellation)
    {
        var versions = new List<ScorerVersion>();
        await foreach (var document in store.Documents.ListAsync(new DocumentListing(DocumentKinds.ScorerVersion) { Parents = [scorerId] }, cancellation)) versions.Add(ScorerVersion.Of(document));
        return versions;
    }

    private async Task<Outcome<ScorerVersion>> RegisterOnceAsync(string experimentId, string name, string serialized, string? person, CancellationToken cancellation)
    {
        var known = await store.Documents.FindByNameAsync(DocumentKinds.Scorer, experimentId, name, cancellation);
        var scorer = known is null ? new Scorer(RandomId.Next(entropy), experimentId, name, 0) : Scorer.Of(known);
        scorer = scorer with { LastVersion = scorer.LastVersion + 1 };
        var version = new ScorerVersion(scorer.ScorerId, experimentId, name, scorer.LastVersion, serialized, clock.GetUtcNow().ToUnixTimeMilliseconds());
        var write = known is null ? DocumentWrite.Add(scorer.ToDocument()) : DocumentWrite.Replace(scorer.ToDocument() with { Version = known.Version });
        var told = new ScorerRegistered(experimentId, scorer.ScorerId, name, version.Version, Digest.Of(serialized));
        var written = await store.Documents.WriteAsync([write, DocumentWrite.Add(version.ToDocument())], [TrackingRecordKind.Entry(told, person)], cancellation);
        if (written.Problems.Any(problem => problem.Code == TrackingFaults.AlreadyExists)) return new Problem(TrackingFaults.Changed, "The scorer was registered meanwhile.", "Try again.");
        return written.Map(_ => version);
    }
}
