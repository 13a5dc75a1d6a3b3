using Assay.Kernel;
using Assay.Tracking.Runs;

namespace Assay.Stores.Cluster.Postgres;

/// <summary>
/// A run that a transaction has locked, with what it holds under the keys that are about to be written: so what is to be refused is known before anything is written, and only what differs is.
/// </summary>
/// <param name="info">The run as it is.</param>
internal sealed class HeldRun(RunInfo info)
{
    private readonly RunInfo _before = info;
    private readonly Dictionary<string, string> _params = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _tags = new(StringComparer.Ordinal);
    private readonly Dictionary<(RunLinkKind Kind, string Key), ReadOnlyMemory<byte>> _links = [];

    /// <summary>The run as it is to be.</summary>
    public RunInfo Info { get; private set; } = info;

    /// <summary>Whether something of what it holds is to be another.</summary>
    public bool IsChanged { get; private set; }

    /// <summary>Whether its own row is to be another.</summary>
    public bool IsMarked => Info != _before;

    /// <summary>Parameters to add.</summary>
    public Dictionary<string, string> NewParams { get; } = new(StringComparer.Ordinal);

    /// <summary>Tags to set; null to take away.</summary>
    public Dictionary<string, string?> NewTags { get; } = new(StringComparer.Ordinal);

    /// <summary>Links to write, in the order in which they came.</summary>
    public OrderedDictionary<(RunLinkKind Kind, string Key), ReadOnlyMemory<byte>> NewLinks { get; } = [];

    /// <summary>Points to add, by key.</summary>
    public Dictionary<string, MetricSeries> NewPoints { get; } = new(StringComparer.Ordinal);

    /// <summary>Takes note of a parameter that the run holds.</summary>
    public void HoldsParam(string key, string value) => _params[key] = value;

    /// <summary>Takes note of a tag that the run holds.</summary>
    public void HoldsTag(string key, string value) => _tags[key] = value;

    /// <summary>Takes note of a link that the run holds.</summary>
    public void HoldsLink(RunLinkKind kind, string key, byte[] body) => _links[(kind, key)] = body;

    /// <summary>Why the log is refused; null when it is not.</summary>
    public Problem? Refusal(RunLog log)
    {
        if (Info.LifecycleStage != LifecycleStage.Active) return RunFaults.NotActive(Info.RunId);
        foreach (var key in log.RemovedTags)
        {
            if (!_tags.ContainsKey(key)) return RunFaults.NoSuchTag(Info.RunId, key);
        }

        Dictionary<string, string>? own = null;
        foreach (var (key, value) in log.Params)
        {
            if ((_params.TryGetValue(key, out var there) || own?.TryGetValue(key, out there) == true) && there != value) return RunFaults.ParamChanged(Info.RunId, key, there!, value) with { Place = new Place(key) };
            if (log.Params.Count > 1) (own ??= new(StringComparer.Ordinal))[key] = value;
        }

        return null;
    }

    /// <summary>Takes in a log that is not refused.</summary>
    public void Take(LogChange change)
    {
        foreach (var key in change.Log.RemovedTags) IsChanged |= RemoveTag(key);
        foreach (var (key, value) in change.Log.Params) IsChanged |= AddParam(key, value);
        foreach (var tag in change.Log.Tags) IsChanged |= SetTag(tag);
        foreach (var link in change.Log.Links) IsChanged |= SetLink(link);
        foreach (var (key, series) in change.Series)
        {
            if (NewPoints.TryGetValue(key, out var there)) there.Add(series);
            else NewPoints.Add(key, Copy(series));
            IsChanged = true;
        }

        if (IsChanged && Info.FinishedDigest is not null) Info = Info with { ChangedAfterFinish = true };
    }

    // What came with a change stays as it is: the transaction may have to be made again.
    private static MetricSeries Copy(MetricSeries series)
    {
        var copy = new MetricSeries();
        copy.Add(series);
        return copy;
    }

    private bool AddParam(string key, string value)
    {
        if (!_params.TryAdd(key, value)) return false;
        NewParams.Add(key, value);
        return true;
    }

    private bool SetTag(Tag tag)
    {
        if (tag.Key == RunCreation.NameTag) Info = Info with { Name = tag.Value };
        if (_tags.TryGetValue(tag.Key, out var there) && there == tag.Value) return false;
        NewTags[tag.Key] = _tags[tag.Key] = tag.Value;
        return true;
    }

    private bool RemoveTag(string key)
    {
        NewTags[key] = null;
        return _tags.Remove(key);
    }

    private bool SetLink(RunLink link)
    {
        if (_links.TryGetValue((link.Kind, link.Key), out var there) && there.Span.SequenceEqual(link.Body.Span)) return false;
        NewLinks[(link.Kind, link.Key)] = _links[(link.Kind, link.Key)] = link.Body;
        return true;
    }
}
