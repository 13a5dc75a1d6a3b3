using System.Globalization;
using Assay.Kernel;
using Assay.Ledger.Checkpoints;

namespace Assay.Ledger.Verification;

/// <summary>Holds every stored checkpoint against the derived tree: its signature, its root, and that sizes never fall.</summary>
internal sealed class CheckpointCheck(DerivedTree tree, VerifierKey key)
{
    private const int Chunk = 256;
    private const string Remedy = "Restore the log from a copy that verifies.";

    private long _previous;
    private long _longest;

    /// <summary>How many hold.</summary>
    public long Held { get; private set; }

    /// <summary>The newest that holds.</summary>
    public Checkpoint? Newest { get; private set; }

    /// <summary>The first that does not.</summary>
    public Problem? Fault { get; private set; }

    public async Task RunAsync(IAsyncEnumerable<string> notes, CancellationToken cancellation)
    {
        await foreach (var chunk in notes.Chunk(Chunk).WithCancellation(cancellation))
        {
            var verified = new Outcome<Checkpoint>[chunk.Length];
            Parallel.For(0, chunk.Length, i => verified[i] = Checkpoint.Verify(chunk[i], key));
            foreach (var checkpoint in verified) Next(checkpoint);
        }

        if (_longest > tree.Size) Fault ??= Truncated(_longest, tree.Size, "a stored checkpoint");
        if (tree.Size > _previous) Fault ??= new Problem("ledger.uncovered", $"No checkpoint covers records {Number(_previous)} to {Number(tree.Size - 1)}.", Remedy);
    }

    private void Next(Outcome<Checkpoint> outcome)
    {
        if (outcome.Value is { } signed && signed.Size > _longest) _longest = signed.Size;
        if (outcome.Value?.Size > tree.Size) return;
        var fault = outcome.Succeeded ? FaultOf(outcome.Value) : outcome.Problems[0];
        Fault ??= fault;
        if (fault is not null || outcome.Value is not { } checkpoint) return;
        _previous = checkpoint.Size;
        Newest = checkpoint;
        Held++;
    }

    private Problem? FaultOf(Checkpoint checkpoint)
    {
        if (checkpoint.Size < _previous) return new Problem("ledger.checkpoint-order", "A stored checkpoint is shorter than the one before it: a log never shrinks.", Remedy) { Value = Number(checkpoint.Size), Expected = $"at least {Number(_previous)}" };
        if (tree.RootAt(checkpoint.Size) == checkpoint.Root) return null;
        return new Problem("ledger.checkpoint", $"The stored checkpoint over {Number(checkpoint.Size)} records is not of these records: one between {Number(_previous)} and {Number(checkpoint.Size - 1)} was changed, taken out or put in.", Remedy) { Value = tree.RootAt(checkpoint.Size).ToString(), Expected = checkpoint.Root.ToString() };
    }

    /// <summary>The newest records are gone.</summary>
    public static Problem Truncated(long said, long there, string by) =>
        new("ledger.truncated", $"The newest {Number(said - there)} records are missing: {by} covers {Number(said)}.", Remedy) { Value = Number(there), Expected = Number(said) };

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
