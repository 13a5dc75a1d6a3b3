using System.Collections.Immutable;
using Assay.Kernel;
using Assay.Ledger.Keys;
using Assay.Ledger.Merkle;
using Assay.Ledger.Store;

namespace Assay.Ledger.Verification;

/// <summary>
/// Verifies a whole log from its bytes alone, in one pass: every record's shape, signature and key, every hash, every checkpoint, and the heads that were
/// kept elsewhere. It shares nothing with the code that writes the log. Memory grows by about 200 bytes a record.
/// </summary>
public static class LogVerifier
{
    private const int Chunk = 512;

    /// <summary>Verifies; signatures are checked on every core.</summary>
    /// <param name="source">The log, and what to hold it against.</param>
    /// <param name="cancellation">Stops verifying.</param>
    public static async Task<LogVerification> VerifyAsync(LogSource source, CancellationToken cancellation = default)
    {
        var register = new KeyRegister();
        foreach (var key in source.PublicKeys) register.Add(key);
        var records = new RecordChecks(register);
        await foreach (var chunk in source.Leaves.Chunk(Chunk).WithCancellation(cancellation)) Examine(chunk, register, records, cancellation);
        var node = await NodeCheck.RunAsync(records.Tree, source.Nodes, cancellation);
        var checkpoints = new CheckpointCheck(records.Tree, source.LogKey);
        await checkpoints.RunAsync(source.Checkpoints, cancellation);
        var heads = HeadCheck.Run(records.Tree, source.LogKey, source.KnownHeads);
        return new LogVerification
        {
            Problems = [.. records.Named.Select(record => record.ToProblem()), .. Some(node), .. Some(checkpoints.Fault), .. heads.SelectMany(head => Some(head.Problem))],
            FirstFault = records.Named.Count > 0 ? records.Named[0] : null,
            FaultyRecords = records.Faulty,
            Derived = new TreeHead(records.Tree.Size, records.Tree.RootAt(records.Tree.Size)),
            Newest = checkpoints.Newest,
            Checkpoints = checkpoints.Held,
            LogKey = source.LogKey,
            LogKeyPinned = source.LogKeyPinned,
            Heads = heads,
            Keys = KeyReports.Of(register, source.PinnedFingerprints),
        };
    }

    private static void Examine(StoredEnvelope[] chunk, KeyRegister register, RecordChecks records, CancellationToken cancellation)
    {
        var options = new ParallelOptions { CancellationToken = cancellation };
        var leaves = new ExaminedLeaf[chunk.Length];
        Parallel.For(0, chunk.Length, options, i => leaves[i] = ExaminedLeaf.Of(chunk[i]));
        foreach (var leaf in leaves.Where(leaf => leaf.Statement?.Kind == KeyEnrolment.Kind.Name)) register.Announce(leaf.Statement!);
        Parallel.For(0, leaves.Length, options, i => leaves[i].CheckSignature(register.Keys));
        foreach (var leaf in leaves) records.Next(leaf);
    }

    private static ImmutableArray<Problem> Some(Problem? problem) => problem is null ? [] : [problem];
}
