using System.Collections.Immutable;
using Assay.Evidence.Standards;

namespace Assay.Evidence.Coverage;

/// <summary>How a standard is covered by one person's records, or by everybody's where it asks about an organisation.</summary>
/// <param name="Standard">The standard.</param>
/// <param name="Person">Pseudonym of the person; null for everybody.</param>
/// <param name="Project">The project that it is limited to; null for all.</param>
/// <param name="At">The time for which freshness was told.</param>
/// <param name="Criteria">In the owner's order.</param>
public sealed record StandardCoverage(Standard Standard, string? Person, string? Project, DateTimeOffset At, ImmutableArray<CriterionCoverage> Criteria);
