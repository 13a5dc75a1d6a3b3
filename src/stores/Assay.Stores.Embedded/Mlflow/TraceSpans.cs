using System.Text.Json;
using Assay.Tracking.Importing;
using Assay.Tracking.Traces;
using Assay.Tracking.Traces.Spans;

namespace Assay.Stores.Embedded.Mlflow;

/// <summary>Spans that a client put among the artifacts of their trace, as clients of version 2 do.</summary>
internal static class TraceSpans
{
    private const string Name = "traces.json";

    /// <summary>The spans; none where the file is not there or cannot be reached.</summary>
    public static async Task<IReadOnlyList<Span>> ReadAsync(MlflowFiles files, TraceInfo info, CancellationToken cancellation)
    {
        if (info.Tags.GetValueOrDefault(TraceKeys.ArtifactLocationTag) is not { Length: > 0 } location || files.Below(location, cancellation) is not { } below) return [];
        await foreach (var file in below.WithCancellation(cancellation))
        {
            if (file.Path != Name) continue;
            await using var content = await file.Open(cancellation);
            using var json = await JsonDocument.ParseAsync(content, new JsonDocumentOptions { MaxDepth = SpanValue.MostDepth }, cancellation);
            return SpanContent.ReadFile(json.RootElement, info.TraceId);
        }

        return [];
    }
}
