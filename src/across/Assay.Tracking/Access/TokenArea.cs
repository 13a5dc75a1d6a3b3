namespace Assay.Tracking.Access;

/// <summary>The parts of a server that a token may be made for.</summary>
public enum TokenArea
{
    /// <summary>Experiments, runs, models, artifacts, traces; with them people and permissions.</summary>
    Tracking,

    /// <summary>Asking models, and saying what turned out to be true.</summary>
    Predict,

    /// <summary>The server's version, metrics and description of itself.</summary>
    Server,

    /// <summary>Bringing keys of one's own.</summary>
    Keys,
}
