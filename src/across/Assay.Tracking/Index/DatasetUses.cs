using Assay.Tracking.Search;

namespace Assay.Tracking.Index;

/// <summary>Which datasets runs read, over columns that are read.</summary>
internal static class DatasetUses
{
    /// <summary>The key of the column that is to be read.</summary>
    public static SearchKey Key { get; } = new(SearchKeyKind.Dataset, "");

    /// <summary>Each dataset once for an experiment and a context, at most so many, in the order of all of these.</summary>
    public static IReadOnlyList<UsedDataset> Of(IReadOnlyCollection<string> experimentIds, int most, RunTable table, RunColumns columns)
    {
        var column = (DatasetColumn)columns.Find(Key)!;
        var wanted = experimentIds.ToHashSet(StringComparer.Ordinal);
        var used = new HashSet<UsedDataset>();
        for (var place = 0; place < table.Count; place++)
        {
            var row = table[place];
            if (row.Number != 0 && wanted.Contains(row.ExperimentId)) used.UnionWith(column.At(place).Select(dataset => new UsedDataset(row.ExperimentId, dataset)));
        }

        return
        [
            .. used.OrderBy(use => use.ExperimentId, StringComparer.Ordinal).ThenBy(use => use.Dataset.Name, StringComparer.Ordinal)
                .ThenBy(use => use.Dataset.Digest, StringComparer.Ordinal).ThenBy(use => use.Dataset.Context, StringComparer.Ordinal).Take(most),
        ];
    }
}
