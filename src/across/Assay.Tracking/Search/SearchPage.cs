using Assay.Kernel;

namespace Assay.Tracking.Search;

/// <summary>A page of what a search found.</summary>
/// <param name="Items">In the order asked for.</param>
/// <param name="NextToken">Where the next page begins; null on the last.</param>
public sealed record SearchPage<T>(IReadOnlyList<T> Items, string? NextToken);

/// <summary>Cuts pages out of what a search found.</summary>
internal static class SearchPages
{
    /// <summary>The page that a request asks for.</summary>
    public static Outcome<SearchPage<T>> Cut<T>(IReadOnlyList<T> found, int most, string? token, string fingerprint) => PageToken.ReadOffset(token, fingerprint).Map(offset =>
    {
        var items = found.Skip((int)Math.Min(offset, found.Count)).Take(most).ToArray();
        var next = offset + items.Length;
        return new SearchPage<T>(items, next < found.Count ? PageToken.Write(next, fingerprint) : null);
    });
}
