using System.Globalization;
using Assay.Predictions;
using Assay.Tables;

namespace Assay.Stores.Embedded.Predictions;

/// <summary>Labels that came together as a frame, and those of a segment as the columns of its Parquet file.</summary>
internal sealed class LabelFrame
{
    private const int MicrosecondsPerTick = 10;
    private const double MicrosecondsPerSecond = 1e6;
    private readonly List<string?> _ids = [], _labels = [];
    private readonly List<double> _times = [];
    private bool _areNumbers = true;

    /// <summary>Labels so far.</summary>
    public int Rows => _ids.Count;

    /// <summary>Writes them.</summary>
    public static FrameWriter Write(IReadOnlyList<PredictionLabel> labels, DateTimeOffset time)
    {
        var frame = new FrameWriter(labels.Count * 64);
        frame.Write((time.UtcTicks - DateTime.UnixEpoch.Ticks) / MicrosecondsPerTick);
        frame.Write(labels.Count);
        foreach (var label in labels)
        {
            frame.Write(label.Id);
            frame.Write(label.IsNumber ? (byte)1 : (byte)0);
            frame.Write(label.Label);
        }

        return frame;
    }

    /// <summary>Reads a frame's fields.</summary>
    public void Read(ReadOnlySpan<byte> fields)
    {
        var frame = new FrameReader(fields);
        var (time, count) = (frame.Int64() / MicrosecondsPerSecond, frame.Int32());
        for (var i = 0; i < count; i++)
        {
            _ids.Add(frame.Text());
            _areNumbers &= frame.Byte() != 0;
            _labels.Add(frame.Text());
            _times.Add(time);
        }
    }

    /// <summary>The columns: labels are numbers where all are, else texts.</summary>
    public Table ToTable() => new(
    [
        PredictionTable.Distinct("id", _ids),
        new NumericColumn("time", [.. _times], ColumnType.Timestamp),
        _areNumbers ? new NumericColumn("label", [.. _labels.Select(label => double.Parse(label!, CultureInfo.InvariantCulture))]) : CategoricalColumn.FromTexts("label", _labels),
    ]);
}
