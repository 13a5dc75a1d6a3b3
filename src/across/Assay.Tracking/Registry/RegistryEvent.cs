using Assay.Tracking.Runs;

namespace Assay.Tracking.Registry;

/// <summary>Something that happened in the registry and is durable now. What does not apply is null.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Name">The registered model's name.</param>
/// <param name="IsPrompt">Whether that is a prompt.</param>
public sealed record RegistryEvent(RegistryEventKind Kind, string Name, bool IsPrompt)
{
    /// <summary>The version's number.</summary>
    public int? Version { get; init; }

    /// <summary>The alias.</summary>
    public string? Alias { get; init; }

    /// <summary>The tag: with an empty value where it was taken away.</summary>
    public Tag? Tag { get; init; }

    /// <summary>The tags of what was created.</summary>
    public IReadOnlyList<Tag> Tags { get; init; } = [];

    /// <summary>The description of what was created.</summary>
    public string? Description { get; init; }

    /// <summary>The source of the version that was created.</summary>
    public string? Source { get; init; }

    /// <summary>The run of the version that was created; empty when none is known.</summary>
    public string? RunId { get; init; }
}
