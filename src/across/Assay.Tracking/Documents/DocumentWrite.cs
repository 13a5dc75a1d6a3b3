namespace Assay.Tracking.Documents;

/// <summary>One change to one document.</summary>
/// <param name="Document">The document as it is to be; when it is taken away, only its kind and id are read. Its <see cref="Document.Version"/> is ignored: the store counts.</param>
/// <param name="Expected">The version that it replaces; 0 when there must be none; null for whatever is there.</param>
/// <param name="Removes">Whether it is taken away.</param>
public sealed record DocumentWrite(Document Document, long? Expected, bool Removes = false)
{
    /// <summary>Writes a document that is not there yet.</summary>
    public static DocumentWrite Add(Document document) => new(document, 0);

    /// <summary>Replaces a document that was read in the version that it names.</summary>
    public static DocumentWrite Replace(Document document) => new(document, document.Version);

    /// <summary>Writes a document, whatever was there.</summary>
    public static DocumentWrite Put(Document document) => new(document, null);

    /// <summary>Takes a document away; nothing happens when it is not there.</summary>
    public static DocumentWrite Remove(string kind, string id) => new(new Document(kind, id) { Body = default }, null, Removes: true);
}
