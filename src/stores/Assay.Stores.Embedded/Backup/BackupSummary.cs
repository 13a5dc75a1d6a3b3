using Assay.Kernel;

namespace Assay.Stores.Embedded.Backup;

/// <summary>What was written to a backup, or read back from one.</summary>
/// <param name="Origin">Origin of the home's log.</param>
/// <param name="At">When the backup was made, UTC.</param>
/// <param name="Records">Number of records, by the newest head in the backup; 0 when there is none.</param>
/// <param name="Artifacts">Number of artifacts.</param>
/// <param name="Bytes">Their size and the databases', in bytes, not compressed.</param>
/// <param name="WithKeys">Whether private keys are in it.</param>
public sealed record BackupSummary(string Origin, DateTimeOffset At, long Records, int Artifacts, long Bytes, bool WithKeys)
{
    /// <summary>Files of the log of predictions.</summary>
    public int LoggedFiles { get; init; }

    /// <summary>After restoring: that a later head of this log is known on this machine, so records are missing and none can be added. Null otherwise.</summary>
    public Problem? Behind { get; init; }
}
