using Assay.Tracking.Outbox;

namespace Assay.Tracking.Access;

/// <summary>What the ledger is told of a change of somebody's access.</summary>
internal interface IAccessTold
{
    /// <summary>As an entry of the outbox, by whoever asked: a pseudonym, or null for the owner of the machine.</summary>
    OutboxEntry By(string? person);
}
