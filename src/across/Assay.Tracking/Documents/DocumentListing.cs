namespace Assay.Tracking.Documents;

/// <summary>Which documents to list, in the order of (<see cref="Document.Order"/>, <see cref="Document.Id"/>).</summary>
/// <param name="Kind">Their kind.</param>
public sealed record DocumentListing(string Kind)
{
    /// <summary>Only those of these parents; null for all.</summary>
    public IReadOnlyList<string>? Parents { get; init; }

    /// <summary>Only those in this state; null for all.</summary>
    public string? State { get; init; }

    /// <summary>Whether the largest order comes first.</summary>
    public bool Descending { get; init; }

    /// <summary>Only what comes after this place; null from the start.</summary>
    public (long Order, string Id)? After { get; init; }

    /// <summary>At most so many; null for all.</summary>
    public int? Limit { get; init; }
}
