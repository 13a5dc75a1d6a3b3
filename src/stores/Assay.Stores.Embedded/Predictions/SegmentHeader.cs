using System.Text.Json;
using Assay.Predictions;

namespace Assay.Stores.Embedded.Predictions;

/// <summary>The first frame of a segment: what the others hold, and under which promise they were written.</summary>
/// <param name="Schema">The fields of a prediction; null for a segment of labels.</param>
/// <param name="Durability">The promise.</param>
/// <param name="WindowMilliseconds">What may be lost, where it may.</param>
/// <param name="Sample">Share of the requests that is logged.</param>
/// <param name="Redacted">Inputs that are left out.</param>
internal sealed record SegmentHeader(PredictionSchema? Schema, LogDurability Durability, double WindowMilliseconds, double Sample, string[] Redacted)
{
    /// <summary>The header of what is written under these options.</summary>
    public static SegmentHeader Of(PredictionSchema? schema, PredictionLogOptions options) =>
        new(schema, schema is null ? LogDurability.Sync : options.Durability, options.Window.TotalMilliseconds, options.Sample, [.. options.Redacted.Order(StringComparer.Ordinal)]);

    /// <summary>As a frame.</summary>
    public FrameWriter ToFrame()
    {
        var frame = new FrameWriter(0);
        frame.Write(JsonSerializer.Serialize(this));
        return frame;
    }

    /// <summary>From a frame's fields.</summary>
    public static SegmentHeader Read(ReadOnlySpan<byte> fields) => JsonSerializer.Deserialize<SegmentHeader>(new FrameReader(fields).Text()!)!;
}
