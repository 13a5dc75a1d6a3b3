namespace Assay.Tracking.Inspect;

/// <summary>Asks for one run.</summary>
/// <param name="Run">Its id, the start of one, or its name.</param>
/// <param name="History">A metric whose every point is wanted; null for none.</param>
/// <param name="Check">Whether to compute the digest of what the run holds now.</param>
public sealed record ShowRunRequest(string Run, string? History = null, bool Check = false);
