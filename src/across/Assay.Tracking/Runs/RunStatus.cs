namespace Assay.Tracking.Runs;

/// <summary>How far a run has come. The numbers are those of MLflow's protocol.</summary>
public enum RunStatus
{
    /// <summary>At work.</summary>
    Running = 1,

    /// <summary>To be started later.</summary>
    Scheduled = 2,

    /// <summary>Ended well.</summary>
    Finished = 3,

    /// <summary>Ended with an error.</summary>
    Failed = 4,

    /// <summary>Stopped by somebody.</summary>
    Killed = 5,
}
