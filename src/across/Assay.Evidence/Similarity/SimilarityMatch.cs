namespace Assay.Evidence.Similarity;

/// <summary>How near a text comes to one description, and the words of it that come nearest. Shared words, not shared meaning: a proposal for a person to look at.</summary>
/// <param name="Label">The description's label.</param>
/// <param name="Score">Cosine of the angle between the two, in (0, 1]: of the whole text or of its best passage, whichever is higher. 1 for the same words in the same proportions.</param>
/// <param name="Span">The passage (a sentence or a line) that comes nearest by itself; the earliest of several.</param>
public readonly record struct SimilarityMatch(string Label, double Score, TextSpan Span);
