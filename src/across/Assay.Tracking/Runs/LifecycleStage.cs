namespace Assay.Tracking.Runs;

/// <summary>Whether something is in use or in the bin. What is in the bin can be restored until it is collected.</summary>
public enum LifecycleStage
{
    /// <summary>In use.</summary>
    Active,

    /// <summary>In the bin.</summary>
    Deleted,
}
