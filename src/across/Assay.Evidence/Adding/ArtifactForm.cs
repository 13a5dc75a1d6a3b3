namespace Assay.Evidence.Adding;

/// <summary>What a file that somebody adds is.</summary>
public enum ArtifactForm
{
    /// <summary>A document to read.</summary>
    Document,

    /// <summary>Slides.</summary>
    Slides,

    /// <summary>A recording of sound or picture.</summary>
    Recording,

    /// <summary>A picture.</summary>
    Image,

    /// <summary>Code or a notebook.</summary>
    Code,

    /// <summary>A table.</summary>
    Table,

    /// <summary>Anything else.</summary>
    Other,
}
