using System.Collections.Immutable;

namespace Assay.Ledger.Store;

/// <summary>
/// What is committed together or not at all: envelopes in order, and the mark of the step that made them. When an envelope's idempotency key is
/// found to be there already, the mark is left out: it names a record that was not appended. The receipt says which one stands, and the caller appends
/// the mark again with that.
/// </summary>
/// <param name="Envelopes">In the order in which they get their leaf indices; may be empty when there is a mark.</param>
/// <param name="Mark">The step's done-mark, if a step wrote them.</param>
public sealed record AppendBatch(ImmutableArray<NewEnvelope> Envelopes, StepMark? Mark = null);
