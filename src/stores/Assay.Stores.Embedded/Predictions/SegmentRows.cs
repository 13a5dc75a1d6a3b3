using Assay.Tables;

namespace Assay.Stores.Embedded.Predictions;

/// <summary>What the bytes of a segment say.</summary>
/// <param name="Header">Its first frame; null when not even that is whole.</param>
/// <param name="Table">Its rows, or labels; null when there are none.</param>
/// <param name="LastTime">When its last row was answered, in microseconds since 1970; 0 without rows.</param>
/// <param name="WholeBytes">Length of its whole frames.</param>
internal sealed record SegmentRows(SegmentHeader? Header, Table? Table, long LastTime, int WholeBytes)
{
    /// <summary>Reads every whole frame.</summary>
    public static SegmentRows Read(byte[] bytes)
    {
        SegmentHeader? header = null;
        PredictionTable? predictions = null;
        LabelFrame? labels = null;
        var whole = FrameReader.ForEach(bytes, fields =>
        {
            if (header is null)
            {
                header = SegmentHeader.Read(fields);
                (predictions, labels) = header.Schema is { } schema ? (new PredictionTable(schema), null) : ((PredictionTable?)null, new LabelFrame());
            }
            else if (predictions is not null) PredictionFrame.Read(fields, predictions);
            else labels!.Read(fields);
        });
        var table = predictions is { Rows: > 0 } ? predictions.ToTable() : labels is { Rows: > 0 } ? labels.ToTable() : null;
        return new SegmentRows(header, table, predictions?.LastTime ?? 0, whole);
    }
}
