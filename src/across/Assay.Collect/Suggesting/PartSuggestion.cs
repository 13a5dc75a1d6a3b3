using Assay.Evidence.Acts;

namespace Assay.Collect.Suggesting;

/// <summary>A part that a find may speak for, with the words that speak, in the clear.</summary>
/// <param name="Part">The part.</param>
/// <param name="Score">Cosine, from 0 to 1.</param>
/// <param name="Quote">The words.</param>
internal sealed record PartSuggestion(PartReference Part, double Score, string Quote);
