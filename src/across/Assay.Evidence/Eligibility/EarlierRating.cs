namespace Assay.Evidence.Eligibility;

/// <summary>What the statement before said of a criterion, where it said something else.</summary>
/// <param name="Rating">The rating, as people say it, on that statement's scale.</param>
/// <param name="Route">The route.</param>
public sealed record EarlierRating(string Rating, EvidenceRoute Route);
