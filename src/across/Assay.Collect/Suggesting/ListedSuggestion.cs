using Assay.Collect.Finds;

namespace Assay.Collect.Suggesting;

/// <summary>A part that collected work may speak for.</summary>
/// <param name="Id">The record of collected work: what to answer, and what a claim cites.</param>
/// <param name="Part">The part: <c>S7.accuracy</c>.</param>
/// <param name="Score">How near the words come, as a cosine from 0 to 1.</param>
/// <param name="Quote">The words that come nearest; null when their text was erased.</param>
/// <param name="Source">Where the work comes from.</param>
/// <param name="Title">What people call it; null when its text was erased.</param>
/// <param name="Origin">Where it lies; null when its text was erased.</param>
/// <param name="State">What became of the suggestion.</param>
public sealed record ListedSuggestion(string Id, string Part, double Score, string? Quote, FindSource Source, string? Title, string? Origin, SuggestionState State);
