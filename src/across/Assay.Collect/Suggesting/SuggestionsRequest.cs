namespace Assay.Collect.Suggesting;

/// <summary>Which suggestions to list.</summary>
public sealed record SuggestionsRequest
{
    /// <summary>Only parts of criteria whose code starts so.</summary>
    public string? Only { get; init; }

    /// <summary>Those that were answered too.</summary>
    public bool All { get; init; }
}
