using System.Collections.Immutable;
using System.Text.Json;
using Assay.Kernel;
using Assay.Ledger.Records;
using Assay.Ledger.Store;
using Assay.Projects.Artifacts;

namespace Assay.Projects.Steps;

/// <summary>The step journal that is the ledger itself: a step's records and its done-mark stand in it together or not at all.</summary>
/// <param name="store">Where marks and envelopes are.</param>
/// <param name="read">Parses a stored envelope.</param>
/// <param name="append">Signs and appends with a mark.</param>
public sealed class LedgerStepJournal(ILedgerStore store, ReadRecord read, AppendRecords append) : IStepJournal
{
    /// <inheritdoc/>
    /// <exception cref="InvalidDataException">The step is marked as done, and its mark cannot be read or a record that it names is not in the ledger.</exception>
    public async Task<StepResult?> FindAsync(string project, string step, Digest inputs, CancellationToken cancellation)
    {
        if (await store.FindStepAsync(project, step, inputs, cancellation) is not { } mark) return null;
        var memory = MemoryOf(mark);
        var records = ImmutableArray.CreateBuilder<RecordEntry>(memory.Records.Length);
        foreach (var id in memory.Records) records.Add(await RecordAsync(id, step, cancellation));
        return new StepResult(records.MoveToImmutable(), memory.Artifacts, Ran: false);
    }

    /// <inheritdoc/>
    public async Task<StepResult> CommitAsync(string project, string step, Digest inputs, IReadOnlyList<RecordDraft> drafts, IReadOnlyList<Artifact> artifacts, CancellationToken cancellation)
    {
        ImmutableArray<Artifact> left = [.. artifacts];
        var records = await append(drafts, ids => new StepMark(project, step, inputs, new StepMemory(ids, left).ToJson()), cancellation);
        return new StepResult(records, left, Ran: true);
    }

    /// <inheritdoc/>
    public Task ForgetAsync(string project, string stepPrefix, CancellationToken cancellation) => store.ForgetStepsAsync(project, stepPrefix, cancellation);

    private static StepMemory MemoryOf(StepMark mark)
    {
        try
        {
            return StepMemory.Parse(mark.Result);
        }
        catch (JsonException fault)
        {
            throw new InvalidDataException($"The done-mark of the step {mark.Step} cannot be read. Run 'assay ledger verify'.", fault);
        }
    }

    private async Task<RecordEntry> RecordAsync(string id, string step, CancellationToken cancellation)
    {
        var found = await store.FindAsync(id, cancellation);
        return found.Count == 1 ? read(found[0]) : throw new InvalidDataException($"The step {step} is marked as done, but its record {id} is not in the ledger. Run 'assay ledger verify'.");
    }
}
