using Assay.Evidence.Acts;

namespace Assay.Evidence.Eligibility;

/// <summary>That another person rated a statement.</summary>
/// <param name="Id">Its record.</param>
/// <param name="Person">Pseudonym of who rated.</param>
/// <param name="Capacity">In what capacity, as they state it.</param>
/// <param name="At">When.</param>
public sealed record ShownRating(string Id, string Person, Capacity Capacity, DateTimeOffset At);
