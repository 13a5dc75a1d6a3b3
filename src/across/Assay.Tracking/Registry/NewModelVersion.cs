using Assay.Tracking.Runs;

namespace Assay.Tracking.Registry;

/// <summary>A version to be created.</summary>
/// <param name="Name">The registered model.</param>
/// <param name="Source">Where its artifacts are: a URI, <c>models:/name/3</c> for a copy of another version, <c>models:/m-…</c> for a logged model.</param>
public sealed record NewModelVersion(string Name, string Source)
{
    /// <summary>The run that made it; empty when the client does not say.</summary>
    public string RunId { get; init; } = "";

    /// <summary>Where that run can be seen.</summary>
    public string RunLink { get; init; } = "";

    /// <summary>The logged model that it is a version of; null when the client does not say.</summary>
    public string? LoggedModelId { get; init; }

    /// <summary>For people.</summary>
    public string? Description { get; init; }

    /// <summary>Its first tags.</summary>
    public IReadOnlyList<Tag> Tags { get; init; } = [];
}
