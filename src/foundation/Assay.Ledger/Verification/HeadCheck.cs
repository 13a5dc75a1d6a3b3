using System.Collections.Immutable;
using Assay.Kernel;
using Assay.Ledger.Checkpoints;

namespace Assay.Ledger.Verification;

/// <summary>Holds heads that were kept elsewhere against the derived tree.</summary>
internal static class HeadCheck
{
    /// <summary>One report a head, the newest first; what cannot be read comes last.</summary>
    public static ImmutableArray<HeadReport> Run(DerivedTree tree, VerifierKey key, ImmutableArray<KnownHead> heads) =>
        [.. heads.Select(head => ReportOf(tree, key, head)).OrderByDescending(report => report.Size ?? -1)];

    private static HeadReport ReportOf(DerivedTree tree, VerifierKey key, KnownHead head)
    {
        var checkpoint = Checkpoint.Verify(head.Note, key);
        if (!checkpoint.Succeeded) return new HeadReport(head.Where, null, At(head, checkpoint.Problems[0]));
        var (size, root) = checkpoint.Value.Head;
        if (size > tree.Size) return new HeadReport(head.Where, size, At(head, CheckpointCheck.Truncated(size, tree.Size, "a kept head")));
        return new HeadReport(head.Where, size, tree.RootAt(size) == root ? null : At(head, Rewritten(size)));
    }

    private static Problem Rewritten(long size) =>
        new("ledger.rewritten", string.Create(System.Globalization.CultureInfo.InvariantCulture, $"The log does not begin with the {size} records that a kept head covers: it was written anew."), "Keep the head and the log: together they are the evidence. Restore the log from a copy that verifies.");

    private static Problem At(KnownHead head, Problem problem) => problem with { Place = new Place(File: head.Where) };
}
