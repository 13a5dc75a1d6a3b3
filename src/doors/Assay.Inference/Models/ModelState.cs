namespace Assay.Inference.Models;

/// <summary>A version in the repository's index.</summary>
/// <param name="Name">The model.</param>
/// <param name="Version">The version.</param>
/// <param name="IsReady">Whether it is loaded and answers.</param>
/// <param name="Reason">Why it could not be loaded; empty otherwise.</param>
public sealed record ModelState(string Name, string Version, bool IsReady, string Reason)
{
    /// <summary>Where it comes from.</summary>
    public required ModelSource Source { get; init; }
}
