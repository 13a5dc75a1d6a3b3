using System.Collections.Immutable;
using Assay.Kernel;
using Assay.Kernel.Capabilities;
using Assay.Ledger.Checkpoints;
using Assay.Ledger.Store;

namespace Assay.Ledger.Inspect;

/// <summary>The capability <c>ledger checkpoint</c>: the newest signed head of the log, for a witness or for safe keeping.</summary>
public static class ShowCheckpoint
{
    /// <summary>The declaration.</summary>
    public static Capability<CheckpointRequest, ShownCheckpoint> Capability { get; } = new("ledger checkpoint", "Show the newest signed head of the log (a C2SP checkpoint). Whoever keeps it can tell later whether the log was changed.")
    {
        Problems = ImmutableSortedDictionary.CreateRange(new Dictionary<string, string> { ["ledger.empty"] = "The log has no record yet." }),
        Examples = [new("assay ledger checkpoint > head.txt", "give it to somebody else to keep")],
        Handle = HandleAsync,
        Describe = shown => shown.Checkpoint.TrimEnd('\n').Split('\n'),
    };

    private static async Task<Outcome<ShownCheckpoint>> HandleAsync(CheckpointRequest request, IServiceProvider services, CancellationToken cancellation)
    {
        if (await services.Need<ILedgerStore>().NewestCheckpointAsync(cancellation) is not { } text) return new Problem("ledger.empty", "The log has no record yet.", "Run 'assay run' in a project.");
        return Checkpoint.Parse(text).Map(checkpoint => new ShownCheckpoint(checkpoint.Origin, checkpoint.Size, checkpoint.Root, services.Need<VerifierKey>().ToString(), text));
    }
}
