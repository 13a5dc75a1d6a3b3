using System.Collections.Immutable;

namespace Assay.Evidence.Eligibility;

/// <summary>The criteria of one group, each in one list.</summary>
/// <param name="Group">The group.</param>
/// <param name="Evidence">Evidence is stated, and every part has some recorded or claimed.</param>
/// <param name="EvidenceInDoubt">Evidence is stated, and no part or not every part has any.</param>
/// <param name="Opportunity">An opportunity is stated.</param>
/// <param name="NoRoute">No route is known, or none was stated.</param>
public sealed record GroupForecast(string Group, ImmutableArray<string> Evidence, ImmutableArray<string> EvidenceInDoubt, ImmutableArray<string> Opportunity, ImmutableArray<string> NoRoute);
