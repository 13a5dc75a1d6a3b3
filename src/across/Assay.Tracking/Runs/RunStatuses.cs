namespace Assay.Tracking.Runs;

/// <summary>What a status means for what may still come.</summary>
public static class RunStatuses
{
    /// <summary>Whether the run has ended: each time it comes to such a status, a record states what it held.</summary>
    public static bool IsTerminal(this RunStatus status) => status is RunStatus.Finished or RunStatus.Failed or RunStatus.Killed;
}
