namespace Assay.Evidence.Adding;

/// <summary>How far a file was made with an AI tool, as its author declares. Nobody has checked it.</summary>
public enum AiUse
{
    /// <summary>No AI tool took part.</summary>
    None,

    /// <summary>An AI tool helped; the author made it.</summary>
    Assisted,

    /// <summary>An AI tool made most of it; the author directed and checked it.</summary>
    Generated,
}
