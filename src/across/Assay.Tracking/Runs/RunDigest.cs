using Assay.Kernel;

namespace Assay.Tracking.Runs;

/// <summary>
/// SHA-256 over all that a run holds: whoever has the run's content can compute it again. Each text goes in as its length in bytes (8 bytes, little-endian) and its UTF-8,
/// each list as its length and its items in ordinal order of their keys, each point as time, step (8 bytes each) and the bits of its value, in the order of its history.
/// All NaNs are one. Tags that tell of the bin or the store, the name of the run among them, go in as any tag does.
/// </summary>
public static class RunDigest
{
    /// <summary>The digest, and how many points went into it.</summary>
    public static (Digest Digest, long Points) Of(RunContent content)
    {
        using var hash = new RunHash(content.Run);
        foreach (var key in hash.Keys) hash.Add(key, content.History(key));
        return hash.Finish();
    }
}
