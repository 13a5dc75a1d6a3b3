using System.Security.Cryptography;
using Assay.Kernel;
using Assay.Ledger.Keys;
using Assay.Ledger.Records;
using Assay.Stores.Embedded.Home;
using Assay.Stores.Embedded.Tracking;
using Assay.Tracking.Artifacts;
using Assay.Tracking.Experiments;
using Assay.Tracking.Outbox;
using Assay.Tracking.Runs;

namespace Assay.Client.Transport;

/// <summary>
/// Logs into a home on this machine. Whoever has signed in it before signs for the runs that ended, when the session is closed; otherwise they wait for the next server or command that can.
/// </summary>
internal sealed class HomeTransport(EmbeddedHome home, TimeProvider clock) : ITransport
{
    private readonly ExperimentService _experiments = new(home.Tracking, clock);

    /// <inheritdoc/>
    public async Task<string> ExperimentAsync(string name, CancellationToken cancellation)
    {
        await _experiments.EnsureDefaultAsync(cancellation);
        if (await _experiments.FindByNameAsync(name, cancellation) is { } standing) return standing.ExperimentId;
        var created = await _experiments.CreateAsync(new NewExperiment(name, null, []), cancellation);
        if (created.Succeeded) return created.Value.ExperimentId;
        return (await _experiments.FindByNameAsync(name, cancellation))?.ExperimentId ?? Required(created).ExperimentId;
    }

    /// <inheritdoc/>
    public async Task<StartedRun> StartRunAsync(string experimentId, string? name, DateTimeOffset at, CancellationToken cancellation)
    {
        var experiment = await _experiments.FindAsync(experimentId, cancellation) ?? throw new TrackingException(RunFaults.NoSuchExperiment(experimentId));
        var creation = Required(RunCreation.Of(experimentId, experiment.ArtifactLocation, name ?? "", "", at.ToUnixTimeMilliseconds(), [], RandomNumberGenerator.Fill));
        var run = Required(await home.Tracking.Runs.CreateAsync(creation, cancellation));
        return new StartedRun(run.RunId, run.ExperimentId, run.Name, run.ArtifactUri);
    }

    /// <inheritdoc/>
    public async Task LogAsync(RunLog log, CancellationToken cancellation)
    {
        var wrong = RunRules.Check(log, isBatch: true);
        if (!wrong.IsEmpty) throw new TrackingException(wrong[0]);
        Required(await home.Tracking.Runs.LogAsync(log, cancellation));
    }

    /// <inheritdoc/>
    public async Task PutArtifactAsync(StartedRun run, string path, Stream content, CancellationToken cancellation)
    {
        var folder = ArtifactUri.PathOf(run.ArtifactUri) ?? throw new TrackingException(Elsewhere(run.ArtifactUri));
        var artifacts = new ArtifactRepository(home.Tracking.Artifacts, new FileArtifactContent(home.Artifacts), clock);
        Required(await artifacts.PutAsync($"{folder}/{path}", content, cancellation));
    }

    /// <inheritdoc/>
    public async Task EndAsync(string runId, RunStatus status, DateTimeOffset at, CancellationToken cancellation) =>
        Required(await home.Tracking.Runs.UpdateAsync(new RunUpdate(runId) { Status = status, EndTime = at.ToUnixTimeMilliseconds() }, cancellation));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (home.Keys.HasIdentity) await SignAsync();
        await home.DisposeAsync();
    }

    private async Task SignAsync()
    {
        var (person, key) = (home.Keys.Identity(""), home.Keys.PersonKey());
        if (!person.Succeeded || !key.Succeeded) return;
        using var signer = key.Value;
        var book = new RecordBook(home.Ledger, home.Vault, signer, person.Value, clock, RandomNumberGenerator.Fill);
        await new OutboxRelay(home.Tracking.Outbox, (_, drafts, cancellation) => AppendAsync(book, signer, person.Value, drafts, cancellation), clock, _ => { }).DrainAsync();
    }

    private async Task AppendAsync(RecordBook book, PersonKey signer, ActorIdentity person, IReadOnlyList<RecordDraft> drafts, CancellationToken cancellation)
    {
        await book.AppendAsync([KeyEnrolment.Draft(signer, person.Person, clock.GetUtcNow(), KeyEnrolmentManner.SelfStated)], cancellation);
        await book.AppendAsync(drafts, cancellation);
    }

    private static T Required<T>(Outcome<T> outcome) => outcome.Succeeded ? outcome.Value : throw new TrackingException(outcome.Problems[0]);

    private static Problem Elsewhere(string uri) =>
        new("client.artifacts-elsewhere", "The run's artifacts are not kept in this home.", "Put the file there yourself, or log to an experiment whose artifacts are kept here.") { Value = uri };
}
