namespace Assay.Monitor.Retraining;

/// <summary>What can make retraining due.</summary>
public enum RetrainTrigger
{
    /// <summary>The model's age.</summary>
    Age,

    /// <summary>A figure of drift.</summary>
    Drift,

    /// <summary>A figure of realised performance.</summary>
    Performance,

    /// <summary>An open alert.</summary>
    Alert,
}
