namespace Assay.Evidence.Rating;

/// <summary>Another person's rating of a criterion.</summary>
/// <param name="Code">The owner's code.</param>
/// <param name="Rating">The rating, on the statement's scale.</param>
public sealed record CriterionRating(string Code, int Rating);
