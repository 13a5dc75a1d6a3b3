using System.Collections.Immutable;

namespace Assay.Monitor.Retraining;

/// <summary>One trigger of a policy, looked at.</summary>
/// <param name="Trigger">Which.</param>
/// <param name="IsMet">Whether it makes retraining due.</param>
/// <param name="Sentence">Why, or why not.</param>
/// <param name="Records">The windows and alerts that it was decided by.</param>
public sealed record TriggerFinding(RetrainTrigger Trigger, bool IsMet, string Sentence, ImmutableArray<string> Records);
