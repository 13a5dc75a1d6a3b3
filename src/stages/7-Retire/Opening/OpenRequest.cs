namespace Assay.Retire.Opening;

/// <summary>Which archive is opened, and where to.</summary>
public sealed record OpenRequest
{
    /// <summary>The archive's file.</summary>
    public string Archive { get; init; } = "";

    /// <summary>The ZIP to write.</summary>
    public string To { get; init; } = "";
}
