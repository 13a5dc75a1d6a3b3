namespace Assay.Tracking.Fields;

/// <summary>How long what clients send may be, in UTF-16 code units.</summary>
public static class TrackingLimits
{
    /// <summary>The key of a metric, a parameter or a tag.</summary>
    public const int Key = 250;

    /// <summary>The name of an experiment.</summary>
    public const int ExperimentName = 500;

    /// <summary>The value of an experiment's tag.</summary>
    public const int ExperimentTagValue = 5000;

    /// <summary>An artifact location that a client chooses.</summary>
    public const int ArtifactLocation = 2048;

    /// <summary>The value of a tag of a registered model or a version: a prompt's text is one.</summary>
    public const int RegistryTagValue = 100_000;

    /// <summary>The name of an alias.</summary>
    public const int Alias = 255;
}
