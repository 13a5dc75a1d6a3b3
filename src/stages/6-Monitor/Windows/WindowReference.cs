using Assay.Kernel;

namespace Assay.Monitor.Windows;

/// <summary>What a window was compared with.</summary>
/// <param name="Source">What it is, for people: a file's name.</param>
/// <param name="Digest">SHA-256 of the file, or of what the profile was made of.</param>
/// <param name="Rows">Rows.</param>
/// <param name="IsProfile">Whether only its profile was at hand: statistics of numbers are then within stated bounds.</param>
public sealed record WindowReference(string Source, Digest Digest, long Rows, bool IsProfile)
{
    /// <summary>The record of the evaluation whose figures stand beside those of the window; null where they come from the reference's own rows, or there are none.</summary>
    public string? Evaluation { get; init; }
}
