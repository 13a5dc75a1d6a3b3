namespace Assay.Ledger.Records;

/// <summary>Whether the work was real. Only <see cref="Live"/> ever counts as workplace evidence.</summary>
public enum RecordContext
{
    /// <summary>Real work on a real problem.</summary>
    Live,

    /// <summary>A practice run of real work.</summary>
    Rehearsal,

    /// <summary>Made-up work, to teach or to try.</summary>
    Simulated,
}
