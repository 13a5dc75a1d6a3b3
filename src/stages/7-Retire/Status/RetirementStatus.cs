using System.Collections.Immutable;

namespace Assay.Retire.Status;

/// <summary>Every retirement of a home.</summary>
/// <param name="Plans">The newest first.</param>
/// <param name="Holds">Legal holds that stand, by their records.</param>
public sealed record RetirementStatus(ImmutableArray<PlanStatus> Plans, ImmutableArray<string> Holds);
