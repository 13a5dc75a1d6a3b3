namespace Assay.Predictions;

/// <summary>How it came that a version answered a request.</summary>
public enum VersionBy
{
    /// <summary>Nobody said: it was the one that answers by itself.</summary>
    Default,

    /// <summary>A release dealt the caller to it.</summary>
    Dealt,

    /// <summary>The caller named it. Such rows say nothing of versions that were dealt at random.</summary>
    Named,
}
