using Assay.Evidence.Acts;

namespace Assay.Evidence.Eligibility;

/// <summary>Another person's rating of one criterion.</summary>
/// <param name="Person">Pseudonym of who rated.</param>
/// <param name="Capacity">In what capacity, as they state it.</param>
/// <param name="Rating">The rating, as people say it.</param>
public sealed record OtherRating(string Person, Capacity Capacity, string Rating);
