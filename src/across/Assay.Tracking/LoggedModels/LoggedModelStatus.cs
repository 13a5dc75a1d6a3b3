namespace Assay.Tracking.LoggedModels;

/// <summary>How far the upload of a logged model has come. The numbers are those of MLflow's protocol.</summary>
public enum LoggedModelStatus
{
    /// <summary>Nobody said.</summary>
    Unspecified = 0,

    /// <summary>Created, its artifacts not complete yet.</summary>
    Pending = 1,

    /// <summary>Complete.</summary>
    Ready = 2,

    /// <summary>Its upload failed.</summary>
    Failed = 3,
}
