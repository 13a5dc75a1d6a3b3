using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Assay.Mlflow.Artifacts;

/// <summary>Which bytes of a file are asked for.</summary>
/// <param name="Offset">From which.</param>
/// <param name="Length">How many.</param>
/// <param name="IsPart">Whether it was asked for, and not the whole.</param>
internal sealed record ByteRange(long Offset, long Length, bool IsPart)
{
    /// <summary>The range of a request; the whole when it asks for none, for several, for one of another content, or in words that nobody knows; null when it is outside of the file.</summary>
    public static ByteRange? Of(HttpRequest request, EntityTagHeaderValue tag, long size)
    {
        var headers = request.GetTypedHeaders();
        if (headers.IfRange is { } unless && unless.EntityTag?.Compare(tag, useStrongComparison: true) != true) return Whole(size);
        if (headers.Range is not { } asked || asked.Unit != "bytes" || asked.Ranges.Count != 1) return Whole(size);
        var (from, to) = (asked.Ranges.First().From, asked.Ranges.First().To);
        if (from is { } first) return first >= size ? null : new ByteRange(first, Math.Min(to ?? long.MaxValue, size - 1) - first + 1, true);
        if (to is null or 0 || size == 0) return null;
        var last = Math.Min(to.Value, size);
        return new ByteRange(size - last, last, true);
    }

    private static ByteRange Whole(long size) => new(0, size, false);
}
