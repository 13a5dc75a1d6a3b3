using Assay.Kernel;
using Assay.Tracking;
using Assay.Tracking.Documents;

namespace Assay.Stores.Cluster.Postgres;

/// <summary>The documents that a transaction has locked, and who holds which name: changes are tried on them in memory, so that what is refused leaves nothing.</summary>
internal sealed class HeldDocuments
{
    private readonly Dictionary<(string Kind, string Id), HeldDocument> _before = [];
    private readonly Dictionary<(string Kind, string Id), HeldDocument> _now = [];
    private readonly Dictionary<(string Kind, string Parent, string Name), string> _holders = [];

    /// <summary>Documents that were not there, as they are to be.</summary>
    public IEnumerable<Document> Added => _now.Where(pair => !IsThere(pair.Key)).Select(pair => pair.Value.Written).OfType<Document>();

    /// <summary>Documents that were there, as they are to be.</summary>
    public IEnumerable<Document> Replaced => _now.Where(pair => IsThere(pair.Key)).Select(pair => pair.Value.Written).OfType<Document>();

    /// <summary>Documents that are to be gone.</summary>
    public IEnumerable<(string Kind, string Id)> Removed => _now.Where(pair => IsThere(pair.Key) && pair.Value.Version is null).Select(pair => pair.Key);

    /// <summary>Documents that give up a name, which another may take in the same transaction.</summary>
    public IEnumerable<(string Kind, string Id)> Renamed => _now.Where(pair => pair.Value.Written is not null && IsThere(pair.Key) && _before[pair.Key].Name is { } name && name != pair.Value.Name).Select(pair => pair.Key);

    /// <summary>Takes note of a document that is there.</summary>
    public void Holds(string kind, string id, long version, string parent, string? name) => _before[(kind, id)] = new(version, name is null ? null : (kind, parent, name), null);

    /// <summary>Takes note of who has a name.</summary>
    public void HoldsName(string kind, string parent, string name, string id) => _holders[(kind, parent, name)] = id;

    /// <summary>Makes a change: all its writes, or none where one is refused.</summary>
    /// <returns>The refusal, if it is one.</returns>
    public Problem? Take(DocumentChange change)
    {
        var undo = new Stack<Action>();
        foreach (var write in change.Writes)
        {
            if (Take(write, undo) is not { } problem) continue;
            while (undo.TryPop(out var step)) step();
            return problem;
        }

        return null;
    }

    private Problem? Take(DocumentWrite write, Stack<Action> undo)
    {
        var (document, key) = (write.Document, (write.Document.Kind, write.Document.Id));
        var there = _now.GetValueOrDefault(key) ?? _before.GetValueOrDefault(key) ?? HeldDocument.None;
        if (write.Expected == 0 && there.Version is not null) return Taken(document.Kind, "id", document.Id);
        if (write.Expected > 0 && write.Expected != there.Version) return Changed(document, there.Version);
        var after = there.After(write);
        if (after.Name is { } name && _holders.TryGetValue(name, out var holder) && holder != document.Id) return Taken(document.Kind, "name", name.Name);
        if (there.Version is null && write.Removes) return null;
        Put(_now, key, after, undo);
        if (there.Name is { } old) Put(_holders, old, null, undo);
        if (after.Name is { } taken) Put(_holders, taken, document.Id, undo);
        return null;
    }

    private static void Put<TKey, TValue>(Dictionary<TKey, TValue> map, TKey key, TValue? value, Stack<Action> undo)
        where TKey : notnull where TValue : class
    {
        if (map.TryGetValue(key, out var before)) undo.Push(() => map[key] = before);
        else undo.Push(() => map.Remove(key));
        if (value is null) map.Remove(key);
        else map[key] = value;
    }

    private bool IsThere((string Kind, string Id) key) => _before.ContainsKey(key);

    private static Problem Taken(string kind, string what, string value) => new(TrackingFaults.AlreadyExists, $"There is a {kind} with this {what} already.", $"Take another {what}.") { Value = value };

    private static Problem Changed(Document document, long? there) => new(TrackingFaults.Changed, $"Somebody else changed the {document.Kind} {document.Id} meanwhile.", "Read it again, and retry.")
    {
        Value = there is null ? "no such document" : $"version {there}",
    };
}
