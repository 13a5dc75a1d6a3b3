using Assay.Evidence.Acts;
using Assay.Evidence.Index;

namespace Assay.Evidence.Coverage;

/// <summary>That somebody rejected a record which a rule had counted: it no longer ticks the part. Others may.</summary>
/// <param name="Part">The part.</param>
/// <param name="Rejected">The record.</param>
/// <param name="Id">The rejection's record.</param>
/// <param name="Person">Who rejected it.</param>
public sealed record Objection(PartReference Part, IndexedRecord Rejected, string Id, string Person);
