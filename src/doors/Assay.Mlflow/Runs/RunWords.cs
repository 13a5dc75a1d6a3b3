using Assay.Tracking.Runs;

namespace Assay.Mlflow.Runs;

/// <summary>Statuses and stages of runs in the protocol's words.</summary>
internal static class RunWords
{
    /// <summary>A status: <c>RUNNING</c>.</summary>
    public static string Of(RunStatus status) => status switch
    {
        RunStatus.Running => "RUNNING",
        RunStatus.Scheduled => "SCHEDULED",
        RunStatus.Finished => "FINISHED",
        RunStatus.Failed => "FAILED",
        _ => "KILLED",
    };

    /// <summary>A lifecycle stage: <c>active</c>.</summary>
    public static string Of(LifecycleStage stage) => stage == LifecycleStage.Active ? "active" : "deleted";

    /// <summary>The status of a word, in any case, or of its number; null when there is none.</summary>
    public static RunStatus? StatusOf(string word) => word.ToUpperInvariant() switch
    {
        "RUNNING" or "1" => RunStatus.Running,
        "SCHEDULED" or "2" => RunStatus.Scheduled,
        "FINISHED" or "3" => RunStatus.Finished,
        "FAILED" or "4" => RunStatus.Failed,
        "KILLED" or "5" => RunStatus.Killed,
        _ => null,
    };
}
