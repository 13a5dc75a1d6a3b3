using System.Buffers;
using System.Buffers.Binary;

namespace Assay.Tracking.Metrics;

/// <summary>
/// Points as stores keep them: many in one value instead of one in a row. A version byte, then of each point how far its time and its step lie beyond the previous one's
/// (zigzag varints, as in Protocol Buffers) and the 8 bytes of its value: 10 to 12 bytes a point where a row costs 150.
/// </summary>
public static class PointBlock
{
    private const byte Version = 1;
    private const int MostPointSize = 10 + 10 + 8;

    /// <summary>Writes points in the order given.</summary>
    public static void Write(ReadOnlySpan<MetricPoint> points, IBufferWriter<byte> output)
    {
        output.GetSpan(1)[0] = Version;
        output.Advance(1);
        WriteAfter(default, points, output);
    }

    /// <summary>Writes what makes a block longer by these points.</summary>
    /// <param name="previous">The block's last point.</param>
    /// <param name="points">What comes after it.</param>
    /// <param name="output">Takes what is to be put behind the block.</param>
    public static void WriteAfter(MetricPoint previous, ReadOnlySpan<MetricPoint> points, IBufferWriter<byte> output)
    {
        foreach (var point in points)
        {
            var span = output.GetSpan(MostPointSize);
            var length = WriteVarint(span, unchecked(point.Timestamp - previous.Timestamp));
            length += WriteVarint(span[length..], unchecked(point.Step - previous.Step));
            BinaryPrimitives.WriteDoubleLittleEndian(span[length..], point.Value);
            output.Advance(length + sizeof(double));
            previous = point;
        }
    }

    /// <summary>Adds the points of a block to a list.</summary>
    /// <exception cref="FormatException">The bytes are no block of a version known here.</exception>
    public static void Read(ReadOnlySpan<byte> block, List<MetricPoint> points)
    {
        foreach (var point in PointsOf(block)) points.Add(point);
    }

    /// <summary>The points of a block, one after the other.</summary>
    /// <exception cref="FormatException">The bytes are no block of a version known here; cut short shows on the way.</exception>
    public static PointEnumerator PointsOf(ReadOnlySpan<byte> block) =>
        block.IsEmpty || block[0] != Version ? throw new FormatException("A block of metric points is empty or of a version that this program does not know.") : new PointEnumerator(block[1..]);

    /// <summary>Reads points as they are asked for.</summary>
    public ref struct PointEnumerator
    {
        private ReadOnlySpan<byte> _rest;

        internal PointEnumerator(ReadOnlySpan<byte> rest) => _rest = rest;

        /// <summary>The point that was read last.</summary>
        public MetricPoint Current { get; private set; }

        /// <summary>This.</summary>
        public readonly PointEnumerator GetEnumerator() => this;

        /// <summary>Reads the next point.</summary>
        /// <returns>Whether there was one.</returns>
        public bool MoveNext()
        {
            if (_rest.IsEmpty) return false;
            var timestamp = unchecked(Current.Timestamp + ReadVarint(ref _rest));
            var step = unchecked(Current.Step + ReadVarint(ref _rest));
            if (_rest.Length < sizeof(double)) throw Cut();
            Current = new MetricPoint(BinaryPrimitives.ReadDoubleLittleEndian(_rest), timestamp, step);
            _rest = _rest[sizeof(double)..];
            return true;
        }
    }

    private static int WriteVarint(Span<byte> span, long number)
    {
        var zigzag = unchecked((ulong)((number << 1) ^ (number >> 63)));
        var length = 0;
        for (; zigzag >= 0x80; zigzag >>= 7) span[length++] = (byte)(zigzag | 0x80);
        span[length++] = (byte)zigzag;
        return length;
    }

    private static long ReadVarint(ref ReadOnlySpan<byte> block)
    {
        var zigzag = 0UL;
        for (var shift = 0; shift < 70; shift += 7)
        {
            if (block.IsEmpty) throw Cut();
            var next = block[0];
            block = block[1..];
            zigzag |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80) return unchecked((long)(zigzag >> 1) ^ -(long)(zigzag & 1));
        }

        throw new FormatException("A block of metric points holds a number that is too long.");
    }

    private static FormatException Cut() => new("A block of metric points is cut short.");
}
