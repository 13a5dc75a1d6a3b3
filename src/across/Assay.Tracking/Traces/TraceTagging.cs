using Assay.Kernel;
using Assay.Tracking.Fields;
using Assay.Tracking.Runs;

namespace Assay.Tracking.Traces;

/// <summary>Tags of traces.</summary>
/// <param name="store">Where traces are kept.</param>
public sealed class TraceTagging(ITrackingStore store)
{
    /// <summary>Longest value that is kept; a longer one is cut, as clients expect.</summary>
    public const int MostValueLength = 8000;

    /// <summary>Sets a tag.</summary>
    public async Task<Outcome<TraceInfo>> SetAsync(string traceId, Tag tag, CancellationToken cancellation = default)
    {
        if (FieldRules.Key("key", tag.Key) is { } problem) return problem;
        var value = tag.Value.Length <= MostValueLength ? tag.Value : tag.Value[..MostValueLength];
        return await store.ChangeTraceAsync(traceId, trace => trace with { Tags = trace.Tags.SetItem(tag.Key, value) }, cancellation);
    }

    /// <summary>Takes a tag away.</summary>
    public Task<Outcome<TraceInfo>> RemoveAsync(string traceId, string key, CancellationToken cancellation = default) =>
        store.ChangeTraceAsync(traceId, trace => trace.Tags.ContainsKey(key) ? trace with { Tags = trace.Tags.Remove(key) } : TraceFaults.NoTag(traceId, key), cancellation);
}
