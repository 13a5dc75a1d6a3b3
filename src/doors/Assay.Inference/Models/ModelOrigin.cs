namespace Assay.Inference.Models;

/// <summary>Where a model that can be served comes from.</summary>
public enum ModelOrigin
{
    /// <summary>A file that was named by hand.</summary>
    File,

    /// <summary>A run of a project of the home.</summary>
    Project,

    /// <summary>A version of the tracking server's model registry.</summary>
    Registry,
}
