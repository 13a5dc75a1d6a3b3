namespace Assay.Predictions;

/// <summary>When a prediction is answered.</summary>
public enum LogDurability
{
    /// <summary>When its row is on the disk: no answer is lost.</summary>
    Sync,

    /// <summary>Before: at most what came within <see cref="PredictionLogOptions.Window"/> is lost when the process is killed, and the gap is noted.</summary>
    Async,
}
