using Assay.Evidence.Acts;

namespace Assay.Evidence.Coverage;

/// <summary>That somebody rejected a record which a rule had counted: only newer records tick the part again.</summary>
/// <param name="Part">The part.</param>
/// <param name="Claimant">The person whose record it is.</param>
/// <param name="At">When it was rejected.</param>
/// <param name="Id">The rejection's record.</param>
public sealed record Objection(PartReference Part, string Claimant, DateTimeOffset At, string Id);
