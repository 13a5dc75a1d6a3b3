namespace Assay.Monitor.Retraining;

/// <summary>How a comparison of challenger and champion ended.</summary>
public enum RetrainConclusion
{
    /// <summary>The challenger is better by more than chance, and has forgotten no more than it may: it is to replace the champion.</summary>
    Replace,

    /// <summary>It is not better by more than chance.</summary>
    NotBetter,

    /// <summary>It is better on the new rows, and has lost, or may have lost, too much on the old ones.</summary>
    Forgets,

    /// <summary>The metric is not defined on the rows.</summary>
    Undecided,
}
