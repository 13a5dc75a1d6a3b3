using System.Collections.Immutable;
using Assay.Kernel;
using Assay.Tracking.Search;
using Assay.Tracking.Search.Vocabularies;

namespace Assay.Tracking.Index;

/// <summary>
/// Finds runs. What searches look at is kept in memory, column by column as analytical databases do, and brought up to date from the store before each search; so a search never scans
/// a history, no text of a filter ever reaches SQL, and every store answers alike. Safe for many callers.
/// </summary>
/// <param name="source">The store's columns.</param>
/// <param name="mostBytes">How much memory columns may take.</param>
public sealed class RunIndex(IRunIndexSource source, long mostBytes = RunIndex.UsualMostBytes) : IDisposable
{
    private const long UsualMostBytes = 128L << 20;

    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly RunTable _table = new();
    private readonly RunColumns _columns = new(mostBytes);
    private long _cursor;

    /// <summary>A page of the runs that a search finds, among all changes that were answered before the call.</summary>
    /// <returns>The page, or <see cref="TrackingFaults.Invalid"/> where the filter, the order or the page's token is none.</returns>
    public async Task<Outcome<FoundRuns>> SearchAsync(RunSearch search, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(search.Limit, 1, nameof(search));
        var filter = SearchQuery.ParseFilter(search.Filter, RunVocabulary.Instance);
        var order = SearchQuery.ParseOrder(search.OrderBy, RunVocabulary.Instance);
        var offset = PageToken.ReadOffset(search.PageToken, search.Identity);
        ImmutableArray<Problem> problems = [.. filter.Problems, .. order.Problems, .. offset.Problems];
        if (!problems.IsEmpty) return Outcome<FoundRuns>.Failed(problems);
        SearchKey[] keys = [.. filter.Value!.Comparisons.Select(comparison => comparison.Key), .. order.Value.Select(clause => clause.Key)];
        var selection = new RunSelection(search, filter.Value, order.Value, _table, _columns);
        return await ReadAsync(keys, () => Page(search, selection, offset.Value), cancellation);
    }

    /// <summary>The datasets that runs of these experiments read, runs in the bin too: each once for an experiment and a context, at most so many, in the order of all of these.</summary>
    public Task<IReadOnlyList<UsedDataset>> DatasetsAsync(IReadOnlyCollection<string> experimentIds, int most, CancellationToken cancellation = default) =>
        ReadAsync([DatasetUses.Key], () => DatasetUses.Of(experimentIds, most, _table, _columns), cancellation);

    /// <inheritdoc/>
    public void Dispose() => _gate.Dispose();

    private static FoundRuns Page(RunSearch search, RunSelection selection, long offset)
    {
        var (numbers, total) = selection.Page(offset, search.Limit);
        var next = offset + numbers.Count;
        return new FoundRuns(numbers, total, numbers.Count > 0 && next < total ? PageToken.Write(next, search.Identity) : null);
    }

    private async Task<T> ReadAsync<T>(SearchKey[] keys, Func<T> read, CancellationToken cancellation)
    {
        await _gate.WaitAsync(cancellation);
        try
        {
            await source.ReadColumnsAsync(columns => Refresh(columns, keys), cancellation);
            return read();
        }
        catch
        {
            // Half of a refresh is worse than none.
            Forget();
            throw;
        }
        finally
        {
            _gate.Release();
        }
    }

    private void Refresh(IRunColumns columns, SearchKey[] keys)
    {
        var changes = columns.ChangesSince(_cursor);
        // To look up a third of all runs one by one costs more than to read all in a row.
        if (changes.Numbers is null || changes.Numbers.Count > Math.Max(1000, _table.Count / 3)) ReadAll(columns);
        else if (changes.Numbers.Count > 0) ReadChanged(columns, changes.Numbers);
        _cursor = changes.Cursor;
        _columns.Need(keys, columns, _table);
    }

    private void ReadAll(IRunColumns columns)
    {
        Forget();
        columns.ReadRuns(null, _table.Put);
    }

    private void ReadChanged(IRunColumns columns, IReadOnlyCollection<long> changed)
    {
        var there = new HashSet<long>(changed.Count);
        columns.ReadRuns(changed, row =>
        {
            there.Add(row.Number);
            _table.Put(row);
        });
        _table.RemoveExcept(changed, there);
        int[] places = [.. changed.Select(_table.PlaceOf).Where(place => place >= 0)];
        foreach (var column in _columns.All)
        {
            column.Resize(_table.Count);
            foreach (var place in places) column.Clear(place);
            column.Read(columns, changed, _table);
        }
    }

    private void Forget()
    {
        _table.Clear();
        _columns.Clear();
        _cursor = 0;
    }
}
