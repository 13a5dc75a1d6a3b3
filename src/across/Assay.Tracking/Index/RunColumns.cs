using Assay.Tracking.Search;

namespace Assay.Tracking.Index;

/// <summary>The columns that searches have asked for, read when first asked for and kept up to date; those longest unused go when together they take too much memory.</summary>
/// <param name="mostBytes">How much they may take.</param>
internal sealed class RunColumns(long mostBytes)
{
    private readonly Dictionary<SearchKey, RunColumn> _columns = [];
    private long _uses;

    /// <summary>The columns that are read.</summary>
    public IEnumerable<RunColumn> All => _columns.Values;

    /// <summary>The column of a key. Datasets share one. Null for what the table itself has.</summary>
    public RunColumn? Find(SearchKey key) => Reading(key) is { } column && _columns.TryGetValue(column, out var found) ? found : null;

    /// <summary>Reads the columns of these keys that are not read yet.</summary>
    public void Need(IEnumerable<SearchKey> keys, IRunColumns source, RunTable table)
    {
        foreach (var key in keys.Select(Reading).OfType<SearchKey>())
        {
            if (!_columns.TryGetValue(key, out var column))
            {
                column = Make(key);
                column.Resize(table.Count);
                column.Read(source, null, table);
                _columns.Add(key, column);
            }

            column.LastUsed = ++_uses;
        }

        Evict(keys.Select(Reading).OfType<SearchKey>().ToHashSet());
    }

    /// <summary>Forgets every column.</summary>
    public void Clear() => _columns.Clear();

    private static SearchKey? Reading(SearchKey key) => key.Kind switch
    {
        SearchKeyKind.Dataset => new SearchKey(SearchKeyKind.Dataset, ""),
        SearchKeyKind.Attribute when key.Name is "run_id" or "start_time" => null,
        _ => key,
    };

    private static RunColumn Make(SearchKey key) => key.Kind switch
    {
        SearchKeyKind.Metric => NumberColumn.OfMetric(key.Name),
        SearchKeyKind.Parameter => TextColumn.OfParam(key.Name),
        SearchKeyKind.Tag => TextColumn.OfTag(key.Name),
        SearchKeyKind.Dataset => new DatasetColumn(),
        _ => key.Name switch
        {
            "status" => TextColumn.OfAttribute(RunAttribute.Status),
            "run_name" => TextColumn.OfAttribute(RunAttribute.RunName),
            "user_id" => TextColumn.OfAttribute(RunAttribute.UserId),
            "artifact_uri" => TextColumn.OfAttribute(RunAttribute.ArtifactUri),
            "end_time" => NumberColumn.OfEndTime(),
            _ => throw new ArgumentException($"Runs have no attribute {key.Name} to search.", nameof(key)),
        },
    };

    private void Evict(HashSet<SearchKey> inUse)
    {
        var bytes = _columns.Values.Sum(column => column.Bytes);
        foreach (var (key, column) in _columns.Where(pair => !inUse.Contains(pair.Key)).OrderBy(pair => pair.Value.LastUsed).ToArray())
        {
            if (bytes <= mostBytes) return;
            _columns.Remove(key);
            bytes -= column.Bytes;
        }
    }
}
