using Assay.Tracking.Artifacts;
using Assay.Tracking.Documents;
using Assay.Tracking.Index;
using Assay.Tracking.Outbox;
using Assay.Tracking.Runs;

namespace Assay.Tracking;

/// <summary>All that tracking asks of a store: runs, documents, the paths of artifacts, what searches read, and the outbox to the ledger, over one database.</summary>
public interface ITrackingStore : IAsyncDisposable
{
    /// <summary>Runs and what is logged to them.</summary>
    IRunStore Runs { get; }

    /// <summary>Everything that is kept whole.</summary>
    IDocumentStore Documents { get; }

    /// <summary>Which content is under which path.</summary>
    IArtifactIndex Artifacts { get; }

    /// <summary>What searches over runs read.</summary>
    IRunIndexSource Columns { get; }

    /// <summary>What the ledger has yet to be told.</summary>
    IOutbox Outbox { get; }

    /// <summary>Whether the database answers and takes writes: for health checks. Throws what a write would throw.</summary>
    Task CheckAsync(CancellationToken cancellation = default);
}
