namespace Assay.Monitor.Running;

/// <summary>What is profiled, and where the profile goes.</summary>
public sealed record ProfileRequest
{
    /// <summary>A table; null takes the project's rows.</summary>
    public string? Rows { get; init; }

    /// <summary>Folder of a project.</summary>
    public string? Project { get; init; }

    /// <summary>A file to write the profile to besides.</summary>
    public string? To { get; init; }

    /// <summary>About how many points to count each column of numbers at.</summary>
    public long? Knots { get; init; }
}
