using Assay.Kernel;

namespace Assay.Ledger.Index;

/// <summary>How far an index of records has read.</summary>
/// <param name="Next">The first leaf that it has not read.</param>
/// <param name="Latest">The latest time that any record so far states.</param>
/// <param name="LastLeaf">Hash of the last leaf that it has read, which tells another log apart; null for none.</param>
public sealed record RecordMark(long Next, DateTimeOffset Latest, Digest? LastLeaf)
{
    /// <summary>Nothing read.</summary>
    public static RecordMark Empty { get; } = new(0, DateTimeOffset.UnixEpoch, null);
}
