namespace Assay.Collect.Collecting;

/// <summary>A part that a find may speak for.</summary>
/// <param name="Part">The part: <c>S7.accuracy</c>.</param>
/// <param name="Score">How near the words come, as a cosine from 0 to 1.</param>
/// <param name="Quote">The words that come nearest.</param>
public sealed record MadeSuggestion(string Part, double Score, string Quote);
