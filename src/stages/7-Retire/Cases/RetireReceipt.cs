using System.Collections.Immutable;

namespace Assay.Retire.Cases;

/// <summary>What a step of a retirement recorded.</summary>
/// <param name="Ids">The records, in order.</param>
/// <param name="Plan">The plan that they belong to; null for the register and for holds.</param>
/// <param name="Says">What happened and what comes next, one sentence each.</param>
/// <param name="Holds">Whether a script may go on: false where a check failed.</param>
public sealed record RetireReceipt(ImmutableArray<string> Ids, string? Plan, ImmutableArray<string> Says, bool Holds = true);
