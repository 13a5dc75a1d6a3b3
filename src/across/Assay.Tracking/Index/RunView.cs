namespace Assay.Tracking.Index;

/// <summary>Which runs a search looks at.</summary>
public enum RunView
{
    /// <summary>Those in use.</summary>
    ActiveOnly,

    /// <summary>Those in the bin.</summary>
    DeletedOnly,

    /// <summary>All.</summary>
    All,
}
