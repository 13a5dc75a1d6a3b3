using Assay.Tracking.Documents;

namespace Assay.Stores.Cluster.Postgres;

/// <summary>A document, or the place of one, that a transaction writes.</summary>
/// <param name="Version">The version that is there; null when there is none.</param>
/// <param name="Name">Where its name stands; null when it has none.</param>
/// <param name="Written">What it is to be; null where nothing was written, and where it is taken away.</param>
internal sealed record HeldDocument(long? Version, (string Kind, string Parent, string Name)? Name, Document? Written)
{
    /// <summary>A place without a document.</summary>
    public static HeldDocument None { get; } = new(null, null, null);

    /// <summary>The same after a write.</summary>
    public HeldDocument After(DocumentWrite write) => write.Removes ? None : new((Version ?? 0) + 1, NameOf(write.Document), write.Document with { Version = (Version ?? 0) + 1 });

    /// <summary>Where a document's name stands.</summary>
    public static (string Kind, string Parent, string Name)? NameOf(Document document) => document.Name is { } name ? (document.Kind, document.Parent, name) : null;
}
