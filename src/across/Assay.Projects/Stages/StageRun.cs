using System.Collections.Immutable;
using Assay.Kernel;
using Assay.Ledger.Records;
using Assay.Projects.Artifacts;
using Assay.Projects.ProjectFiles;
using Assay.Projects.Steps;

namespace Assay.Projects.Stages;

/// <summary>One run over one project: what stages are given to work with, and where they leave results for those after them.</summary>
public sealed class StageRun(Project project, IStepJournal journal, IArtifactStore artifacts, TimeProvider clock, IRunObserver observer, StageRunOptions options)
{
    private readonly Dictionary<Type, object> _published = [];
    private readonly List<(string Step, StepResult Result)> _steps = [];

    /// <summary>The project, read and validated.</summary>
    public Project Project { get; } = project;

    /// <summary>Where artifacts are.</summary>
    public IArtifactStore Artifacts { get; } = artifacts;

    /// <summary>The clock; durations in records come from it.</summary>
    public TimeProvider Clock { get; } = clock;

    /// <summary>Every step so far, in order, up to date or run.</summary>
    public IReadOnlyList<(string Step, StepResult Result)> Steps => _steps;

    /// <summary>Leaves a result for later stages, by its type.</summary>
    public void Publish<T>(T result) where T : class => _published[typeof(T)] = result;

    /// <summary>A result that an earlier stage published.</summary>
    /// <exception cref="InvalidOperationException">No stage has published one.</exception>
    public T Require<T>() where T : class =>
        _published.TryGetValue(typeof(T), out var result) ? (T)result : throw new InvalidOperationException($"No stage before this one has published {typeof(T).Name}.");

    /// <summary>A result that an earlier stage published, or null.</summary>
    public T? Find<T>() where T : class => (T?)_published.GetValueOrDefault(typeof(T));

    /// <summary>Tells the user something that does not stop the run.</summary>
    public void Warn(Problem problem) => observer.Warned(problem);

    /// <summary>
    /// Brings one step up to date: finds what it left for exactly these inputs (and makes artifacts again that have gone since), or runs <paramref name="work"/> and commits its records and its
    /// done-mark together. A step that fails leaves nothing.
    /// </summary>
    /// <param name="name">Stage and step: <c>train/run/logistic-1</c>.</param>
    /// <param name="inputs">All that the step reads.</param>
    /// <param name="work">Does the step.</param>
    /// <param name="cancellation">Stops the step; nothing of it is kept.</param>
    public Task<Outcome<StepResult>> StepAsync(string name, StepInputs inputs, Func<StepScope, CancellationToken, Task<Outcome<Nothing>>> work, CancellationToken cancellation) =>
        BringAsync(options.Under is { } folder ? $"{folder}/{name}" : name, inputs, work, cancellation);

    private async Task<Outcome<StepResult>> BringAsync(string name, StepInputs inputs, Func<StepScope, CancellationToken, Task<Outcome<Nothing>>> work, CancellationToken cancellation)
    {
        var digest = inputs.Digest;
        var known = await journal.FindAsync(Project.Name, name, digest, cancellation);
        if (known is not null && known.Artifacts.All(IsThere)) return Remember(name, known, TimeSpan.Zero);
        if (options.LookOnly) return new Problem("run.step-due", $"The step {name} has not been run with the present inputs.", "Run 'assay run'.") { Place = new Place(Field: name) };

        observer.StepStarted(name);
        var started = Clock.GetTimestamp();
        var scope = new StepScope(Artifacts, (fraction, message) => observer.StepProgressed(name, fraction, message));
        var done = await work(scope, cancellation);
        if (!done.Succeeded) return Outcome<StepResult>.Failed(done.Problems);
        if (known is not null) return Again(name, known, scope, Clock.GetElapsedTime(started));
        var result = await journal.CommitAsync(Project.Name, name, digest, Drafts(name, digest, scope), scope.Artifacts, cancellation);
        return Remember(name, result, Clock.GetElapsedTime(started));
    }

    private bool IsThere(Artifact artifact) => Artifacts.Contains(artifact.Digest) && new FileInfo(Artifacts.PathOf(artifact.Digest)).Length == artifact.Size;

    /// <summary>A step that was run again because an artifact had gone: its records stand, so what they tell of must be there again, byte for byte.</summary>
    private Outcome<StepResult> Again(string name, StepResult known, StepScope scope, TimeSpan elapsed)
    {
        var other = known.Artifacts.Where(artifact => !scope.Artifacts.Contains(artifact)).ToList();
        return other.Count == 0
            ? Remember(name, known with { Ran = true }, elapsed)
            : new Problem("run.artifact-lost", $"An artifact of the step {name} was lost, and running the step again makes another one.", $"Restore it from a backup, or run 'assay run --force {name.Split('/')[0]}', which records the new one.") { Place = new Place(Field: name), Value = $"{other[0].Name} {other[0].Digest}" };
    }

    private StepResult Remember(string name, StepResult result, TimeSpan elapsed)
    {
        _steps.Add((name, result));
        observer.StepFinished(name, result.Ran, elapsed);
        return result;
    }

    private ImmutableArray<RecordDraft> Drafts(string step, Digest inputs, StepScope scope) =>
    [
        .. scope.Records.Select((record, ordinal) => new RecordDraft
        {
            Kind = record.Kind,
            Body = record.Body,
            Subjects = [.. record.Subjects],
            Project = Project.Name,
            Step = step,
            Context = Project.Context,
            IdempotencyKey = string.Join('/', new[] { Project.Name, step, inputs.ToString(), ordinal.ToString(), options.ForcedAs }.OfType<string>()),
        }),
    ];
}
