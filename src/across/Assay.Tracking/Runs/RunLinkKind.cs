namespace Assay.Tracking.Runs;

/// <summary>What a run is linked to.</summary>
public enum RunLinkKind
{
    /// <summary>A dataset that it read. The key is the dataset's name, a line feed, and its digest.</summary>
    DatasetInput = 1,

    /// <summary>A logged model that it read. The key is the model's id.</summary>
    ModelInput = 2,

    /// <summary>A logged model that it made. The key is the model's id.</summary>
    ModelOutput = 3,
}
