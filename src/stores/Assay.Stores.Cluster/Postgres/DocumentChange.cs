using Assay.Kernel;
using Assay.Tracking.Documents;
using Assay.Tracking.Outbox;

namespace Assay.Stores.Cluster.Postgres;

/// <summary>What a caller writes in one go: all of it, or none.</summary>
internal sealed record DocumentChange(IReadOnlyList<DocumentWrite> Writes, IReadOnlyList<OutboxEntry> Outbox)
{
    private const long SmallChange = 256;

    /// <summary>Roughly how many bytes it adds.</summary>
    public long Bytes => Writes.Sum(write => write.Document.Body.Length + SmallChange) + Outbox.Sum(entry => entry.Body.Length);

    /// <summary>What the database cannot hold of it.</summary>
    public Problem? Check() => PostgresText.Check(
    [
        .. Writes.SelectMany(write => new[]
        {
            ("kind", write.Document.Kind), ("id", write.Document.Id), ("parent", write.Document.Parent), ("name", write.Document.Name), ("state", write.Document.State),
        }),
        .. Outbox.SelectMany(entry => new[] { ("kind", entry.Kind), ("person", entry.Person) }),
    ]);
}
