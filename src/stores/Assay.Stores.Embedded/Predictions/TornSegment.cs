namespace Assay.Stores.Embedded.Predictions;

/// <summary>How a segment ends.</summary>
/// <param name="Header">Under which promise it was written.</param>
/// <param name="LastTime">When its last row was answered; without rows, when it was last written.</param>
/// <param name="TornBytes">Bytes of a write that was interrupted, and cut off.</param>
internal sealed record TornSegment(SegmentHeader Header, DateTimeOffset LastTime, int TornBytes);
