namespace Assay.Tracking.Registry;

/// <summary>What happened in the registry that somebody may want to be told of at once.</summary>
public enum RegistryEventKind
{
    /// <summary>A registered model, or a prompt, was created.</summary>
    ModelCreated,

    /// <summary>A tag of a registered model was set.</summary>
    ModelTagSet,

    /// <summary>A tag of a registered model was taken away.</summary>
    ModelTagDeleted,

    /// <summary>A version was created.</summary>
    VersionCreated,

    /// <summary>A tag of a version was set.</summary>
    VersionTagSet,

    /// <summary>A tag of a version was taken away.</summary>
    VersionTagDeleted,

    /// <summary>An alias came to point to a version.</summary>
    AliasSet,

    /// <summary>An alias was taken away.</summary>
    AliasDeleted,
}
