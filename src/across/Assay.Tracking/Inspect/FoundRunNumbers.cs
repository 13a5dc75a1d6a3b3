using Assay.Tracking.Runs;

namespace Assay.Tracking.Inspect;

/// <summary>Runs that a search found, read a page at a time: there may be more of them than fit into memory.</summary>
/// <param name="store">Where they are.</param>
/// <param name="numbers">Their numbers, in order.</param>
public sealed class FoundRunNumbers(ITrackingStore store, IReadOnlyList<long> numbers)
{
    private const int PageSize = 500;

    /// <summary>How many were found.</summary>
    public int Count => numbers.Count;

    /// <summary>The runs, in order; those that are taken away meanwhile are left out.</summary>
    public async IAsyncEnumerable<Run> ReadAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var page in numbers.Chunk(PageSize))
        {
            foreach (var run in await store.Runs.ReadAsync(page, cancellation)) yield return run;
        }
    }
}
