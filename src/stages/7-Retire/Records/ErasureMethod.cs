namespace Assay.Retire.Records;

/// <summary>How content was taken away.</summary>
public enum ErasureMethod
{
    /// <summary>Its files were unlinked; their bytes were not overwritten.</summary>
    Unlinked,

    /// <summary>It is encrypted, and the only key to it was destroyed.</summary>
    KeyDestroyed,
}
