using System.Collections.Immutable;
using Assay.Predictions;

namespace Assay.Stores.Embedded.Predictions;

/// <summary>A request's rows as a frame, column after column.</summary>
internal static class PredictionFrame
{
    private const int MicrosecondsPerTick = 10;

    /// <summary>Writes it; redacted inputs are left out.</summary>
    public static FrameWriter Write(PredictionBatch batch, ImmutableHashSet<string> redacted)
    {
        var frame = new FrameWriter(128 + (batch.Rows * 10 * (batch.Inputs.Length + batch.Outputs.Length)));
        frame.Write(batch.Id);
        frame.Write((batch.Time.UtcTicks - DateTime.UnixEpoch.Ticks) / MicrosecondsPerTick);
        frame.Write(batch.Version);
        frame.Write(batch.LatencyMicroseconds);
        frame.Write(batch.Caller);
        frame.Write(batch.Error);
        frame.Write(batch.Rows);
        for (var row = 0; row < batch.Rows; row++) frame.Write(batch.OutOfDomain?[row] == true ? (byte)1 : (byte)0);
        Write(ref frame, batch.Schema.Inputs, batch.Inputs, batch.Rows, redacted);
        Write(ref frame, batch.Schema.Outputs, batch.Outputs, batch.Rows, []);
        // At the end: frames of earlier programs end before it.
        if (batch.VersionBy is { } by) frame.Write((byte)by);
        return frame;
    }

    /// <summary>Reads one into columns.</summary>
    public static void Read(ReadOnlySpan<byte> fields, PredictionTable into)
    {
        var frame = new FrameReader(fields);
        var (id, time, version, latency, caller, error, rows) = (frame.Text()!, frame.Int64(), frame.Text()!, frame.Double(), frame.Text(), frame.Text(), frame.Int32());
        for (var row = 0; row < rows; row++) into.Begin(PredictionBatch.IdOf(id, row, rows), time, version, latency, caller, error, frame.Byte() != 0);
        foreach (var column in into.Fields)
            for (var row = 0; row < rows; row++) column.Add(ref frame);
        into.End(rows, frame.IsAtEnd ? null : (VersionBy)frame.Byte());
    }

    private static void Write(ref FrameWriter frame, ImmutableArray<PredictionField> fields, ImmutableArray<PredictionColumn> columns, int rows, ImmutableHashSet<string> redacted)
    {
        for (var column = 0; column < fields.Length; column++)
        {
            var leftOut = columns.IsEmpty || (redacted.Count > 0 && redacted.Contains(fields[column].Name));
            for (var row = 0; row < rows; row++)
            {
                if (fields[column].IsText) frame.Write(leftOut ? null : columns[column].Texts![row]);
                else frame.Write(leftOut ? double.NaN : columns[column].NumberAt(row));
            }
        }
    }
}
