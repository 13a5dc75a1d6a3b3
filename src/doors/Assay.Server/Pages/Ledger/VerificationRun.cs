using System.Runtime.CompilerServices;
using Assay.Ledger.Store;

namespace Assay.Server.Pages.Ledger;

/// <summary>A verification that is under way.</summary>
/// <param name="began">When it began.</param>
/// <param name="by">What whoever asked for it is called.</param>
/// <param name="size">How many records there were then.</param>
public sealed class VerificationRun(DateTimeOffset began, string by, long size)
{
    private long _done;

    /// <summary>When it began.</summary>
    public DateTimeOffset Began => began;

    /// <summary>What whoever asked for it is called.</summary>
    public string By => by;

    /// <summary>How many records there were when it began.</summary>
    public long Size => size;

    /// <summary>How many are read.</summary>
    public long Done => Interlocked.Read(ref _done);

    internal async IAsyncEnumerable<StoredEnvelope> CountAsync(IAsyncEnumerable<StoredEnvelope> leaves, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await foreach (var leaf in leaves.WithCancellation(cancellation))
        {
            Interlocked.Increment(ref _done);
            yield return leaf;
        }
    }
}
