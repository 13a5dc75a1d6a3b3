using Assay.Tracking.Runs;

namespace Assay.Stores.Embedded.Mlflow;

/// <summary>MLflow's words for what has a type here.</summary>
internal static class MlflowWords
{
    /// <summary>The status of that name or, in MLflow's files, of that number; running for any other word.</summary>
    public static RunStatus Status(string? word) => Enum.TryParse<RunStatus>(word, ignoreCase: true, out var status) && Enum.IsDefined(status) ? status : RunStatus.Running;

    /// <summary>In use unless the word is <c>deleted</c>.</summary>
    public static LifecycleStage Stage(string? word) => string.Equals(word, "deleted", StringComparison.OrdinalIgnoreCase) ? LifecycleStage.Deleted : LifecycleStage.Active;
}
