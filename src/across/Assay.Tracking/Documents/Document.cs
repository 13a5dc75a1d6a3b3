namespace Assay.Tracking.Documents;

/// <summary>
/// Something that is kept whole and looked up by its identifier, its name or its place in time: an experiment, a registered model and its versions, a logged model, a trace.
/// The store knows nothing of what it says; high-volume facts (points, parameters, tags of runs) are not documents.
/// </summary>
/// <param name="Kind">What it is: one of <see cref="DocumentKinds"/>.</param>
/// <param name="Id">Unique within its kind.</param>
public sealed record Document(string Kind, string Id)
{
    /// <summary>What it belongs to: a version's registered model, a trace's experiment; empty when to nothing.</summary>
    public string Parent { get; init; } = "";

    /// <summary>Unique within its kind and parent; null when it has none.</summary>
    public string? Name { get; init; }

    /// <summary>A word to list by, such as <c>active</c> and <c>deleted</c>.</summary>
    public string State { get; init; } = DocumentStates.Active;

    /// <summary>Where it stands among those of its kind and parent: mostly milliseconds since 1970.</summary>
    public long Order { get; init; }

    /// <summary>1 when it was first written, one more with each change.</summary>
    public long Version { get; init; }

    /// <summary>What it says: UTF-8 JSON, an object.</summary>
    public required ReadOnlyMemory<byte> Body { get; init; }
}
