using System.Collections.Immutable;
using System.Text.Json;
using Assay.Kernel;
using Assay.Ledger.Records;
using Assay.Projects.Artifacts;
using Assay.Projects.Steps;

namespace Stages.Tests.Frame;

/// <summary>Remembers steps for as long as a test.</summary>
internal sealed class MemoryJournal : IStepJournal
{
    private readonly Dictionary<(string Project, string Step, Digest Inputs), StepResult> _done = [];

    public List<RecordDraft> Drafts { get; } = [];

    public Task<StepResult?> FindAsync(string project, string step, Digest inputs, CancellationToken cancellation) =>
        Task.FromResult(_done.GetValueOrDefault((project, step, inputs)) is { } known ? known with { Ran = false } : null);

    public Task<StepResult> CommitAsync(string project, string step, Digest inputs, IReadOnlyList<RecordDraft> drafts, IReadOnlyList<Artifact> artifacts, CancellationToken cancellation)
    {
        var entries = drafts.Select((draft, i) => Entry(draft, Drafts.Count + i)).ToImmutableArray();
        Drafts.AddRange(drafts);
        return Task.FromResult(_done[(project, step, inputs)] = new StepResult(entries, [.. artifacts], Ran: true));
    }

    public Task ForgetAsync(string project, string stepPrefix, CancellationToken cancellation)
    {
        foreach (var key in _done.Keys.Where(key => key.Project == project && key.Step.StartsWith(stepPrefix, StringComparison.Ordinal)).ToArray()) _done.Remove(key);
        return Task.CompletedTask;
    }

    private static RecordEntry Entry(RecordDraft draft, int index) => new()
    {
        Index = index,
        LeafHash = Digest.Of(draft.IdempotencyKey),
        Id = $"record-{index}",
        Kind = draft.Kind.Name,
        Version = draft.Kind.Version,
        At = DateTimeOffset.UnixEpoch,
        Context = draft.Context,
        Person = "someone",
        KeyId = "a key",
        Project = draft.Project,
        Step = draft.Step,
        Subjects = draft.Subjects,
        Body = JsonSerializer.SerializeToElement(draft.Body, draft.Body.GetType(), RecordJson.Options),
    };
}
