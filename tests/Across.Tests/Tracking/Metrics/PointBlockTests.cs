using System.Buffers;
using Assay.Tracking.Metrics;
using CsCheck;

namespace Across.Tests.Tracking.Metrics;

public class PointBlockTests
{
    private static readonly Gen<MetricPoint> Point = Gen.Select(
        Gen.Long.Select(BitConverter.Int64BitsToDouble), Gen.OneOf(Gen.Long, Gen.Long[0, 100]), Gen.OneOf(Gen.Long, Gen.Long[-3, 3], Gen.OneOf(long.MinValue, long.MaxValue)), (value, time, step) => new MetricPoint(value, time, step));

    [Fact]
    public void Points_come_back_as_they_were_bit_by_bit() => Point.Array[0, 50].Sample(points => Bits(Read(Write(points))).ShouldBe(Bits(points)));

    [Fact]
    public void A_block_that_was_made_longer_is_the_block_of_all() => Gen.Select(Point.Array[1, 20], Point.Array[0, 20]).Sample((first, more) =>
    {
        var output = new ArrayBufferWriter<byte>();
        PointBlock.Write(first, output);
        PointBlock.WriteAfter(first[^1], more, output);
        output.WrittenSpan.ToArray().ShouldBe(Write([.. first, .. more]));
    });

    [Fact]
    public void Points_at_even_steps_take_few_bytes()
    {
        var points = Enumerable.Range(0, 1000).Select(step => new MetricPoint(0.5, 1_700_000_000_000 + step, step)).ToArray();
        Write(points).Length.ShouldBeLessThan(1000 * 10 + 20);
    }

    [Fact]
    public void A_block_that_is_cut_is_refused_or_ends_with_a_whole_point() => Gen.Select(Point.Array[1, 10], Gen.Int[0, 10_000]).Sample((points, at) =>
    {
        var block = Write(points);
        var cut = block[..(at % block.Length)];
        if (TryRead(cut) is { } read) Bits(read).ShouldBe(Bits(points).Take(read.Count));
    });

    [Fact]
    public void Bytes_of_any_kind_are_points_or_no_block() => Gen.Byte.Array[0, 200].Sample(bytes =>
    {
        if (TryRead(bytes) is { } points) points.Count.ShouldBeLessThanOrEqualTo(bytes.Length / 10);
    });

    [Theory]
    [InlineData(new byte[0])]
    [InlineData(new byte[] { 0 })]
    [InlineData(new byte[] { 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 })]
    public void Nothing_and_another_version_are_no_block(byte[] bytes) => TryRead(bytes).ShouldBeNull();

    [Fact]
    public void A_number_without_an_end_is_no_block() => TryRead([1, .. Enumerable.Repeat((byte)0xFF, 40)]).ShouldBeNull();

    private static byte[] Write(MetricPoint[] points)
    {
        var output = new ArrayBufferWriter<byte>();
        PointBlock.Write(points, output);
        return output.WrittenSpan.ToArray();
    }

    private static List<MetricPoint> Read(byte[] block)
    {
        var points = new List<MetricPoint>();
        PointBlock.Read(block, points);
        return points;
    }

    private static List<MetricPoint>? TryRead(byte[] block)
    {
        try
        {
            return Read(block);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static IEnumerable<(long, long, long)> Bits(IEnumerable<MetricPoint> points) => points.Select(point => (BitConverter.DoubleToInt64Bits(point.Value), point.Timestamp, point.Step));
}
