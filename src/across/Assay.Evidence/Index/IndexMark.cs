using Assay.Kernel;

namespace Assay.Evidence.Index;

/// <summary>How far an index has read.</summary>
/// <param name="Catalogue">Digest of the facts that it was made with; null for one that is empty.</param>
/// <param name="Next">Leaf index of the first record that it has not read.</param>
/// <param name="Latest">The latest time that any record so far states.</param>
public sealed record IndexMark(Digest? Catalogue, long Next, DateTimeOffset Latest)
{
    /// <summary>Nothing read.</summary>
    public static IndexMark Empty { get; } = new(null, 0, DateTimeOffset.MinValue);
}
