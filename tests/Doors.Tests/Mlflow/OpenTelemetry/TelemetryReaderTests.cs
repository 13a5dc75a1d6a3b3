using System.Text;
using Assay.Mlflow.OpenTelemetry;
using Assay.Tracking.Traces.Spans;
using CsCheck;

namespace Doors.Tests.Mlflow.OpenTelemetry;

public class TelemetryReaderTests
{
    private static readonly byte[] Pieces = [.. "\"{}[-9n"u8, 0xC3, 0];
    private static readonly Gen<byte> Piece = Gen.Int[0, Pieces.Length - 1].Select(place => Pieces[place]);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_span_is_read_whole_in_either_format(bool isJson)
    {
        var span = TelemetryRoutes.Read(isJson ? Encoding.UTF8.GetBytes(SomeSpans.Json()) : SomeSpans.Protobuf(), isJson).Required.ShouldHaveSingleItem();
        (span.OtelTraceId, span.SpanId, span.ParentSpanId, span.Name, span.Kind).ShouldBe((SomeSpans.TraceId, SomeSpans.SpanId, null, "work", 3));
        (span.StartNanoseconds, span.EndNanoseconds, span.Status, span.StatusMessage).ShouldBe((1_000_000_000UL, 2_000_000_000UL, SpanStatus.Error, "broken"));
        (span.Attribute("whole")!.Integer, span.Attribute("service.name")!.Text).ShouldBe((-3, "shop"));
        span.Events.ShouldHaveSingleItem().ShouldBe(new SpanEvent("half way", 1_500_000_000, []), SameEvent.Instance);
    }

    [Fact]
    public void A_part_of_a_trace_is_not_labelled_with_the_program_and_neither_is_one_without_a_name()
    {
        Read(SomeSpans.Protobuf(parentId: SomeSpans.ParentId)).Attribute("service.name").ShouldBeNull();
        Read(SomeSpans.Protobuf(service: "unknown_service:python")).Attribute("service.name").ShouldBeNull();
    }

    [Theory]
    [InlineData("0102", SomeSpans.SpanId)]
    [InlineData("00000000000000000000000000000000", SomeSpans.SpanId)]
    [InlineData(SomeSpans.TraceId, "")]
    public void An_identifier_of_another_length_or_of_zeros_is_refused(string traceId, string spanId) => TelemetryRoutes.Read(SomeSpans.Protobuf(traceId, spanId), isJson: false).Succeeded.ShouldBeFalse();

    [Fact]
    public void A_text_that_is_not_UTF8_is_refused()
    {
        var bytes = SomeSpans.Protobuf(name: "wxrk");
        bytes[bytes.AsSpan().IndexOf("wxrk"u8) + 1] = 0xFF;
        TelemetryRoutes.Read(bytes, isJson: false).Problems.ShouldHaveSingleItem().Message.ShouldContain("UTF-8");
        TelemetryRoutes.Read(Encoding.UTF8.GetBytes(SomeSpans.Json().Replace("half way", "\\ud800")), isJson: true).Succeeded.ShouldBeFalse();
    }

    [Theory]
    [InlineData(SpanValue.MostDepth - 1, true)]
    [InlineData(SpanValue.MostDepth, false)]
    [InlineData(10_000, false)]
    public void Values_nested_deeper_than_they_are_kept_are_refused_and_never_overflow_the_stack(int depth, bool isRead)
    {
        TelemetryRoutes.Read(SomeSpans.Protobuf(value: Nested(depth)), isJson: false).Succeeded.ShouldBe(isRead);
        var json = string.Concat(Enumerable.Repeat("{\"arrayValue\": {\"values\": [", depth)) + "{\"boolValue\": true}" + string.Concat(Enumerable.Repeat("]}}", depth));
        TelemetryRoutes.Read(Encoding.UTF8.GetBytes(SomeSpans.Json($$"""{"key": "deep", "value": {{json}}}""")), isJson: true).Succeeded.ShouldBe(isRead);
    }

    [Fact]
    public void No_bytes_end_in_an_exception() => Gen.Byte.Array[0, 200].Sample(bytes => Explains(bytes, false) && Explains(bytes, true), iter: 5_000);

    [Fact]
    public void No_change_of_a_valid_batch_ends_in_an_exception()
    {
        var valid = SomeSpans.Protobuf();
        Gen.Select(Gen.Int[0, valid.Length - 1], Gen.Byte, Gen.Int[0, 6]).Array[1, 5].Sample(edits => Explains(Edit(valid, edits), false), iter: 20_000);
    }

    [Fact]
    public void No_change_of_a_valid_JSON_batch_ends_in_an_exception()
    {
        var valid = Encoding.UTF8.GetBytes(SomeSpans.Json());
        Gen.Select(Gen.Int[0, valid.Length - 1], Piece, Gen.Int[0, 6]).Array[1, 5].Sample(edits => Explains(Edit(valid, edits), true), iter: 20_000);
    }

    private static Span Read(byte[] bytes) => TelemetryRoutes.Read(bytes, isJson: false).Required.ShouldHaveSingleItem();

    private static Action<ProtobufWriter> Nested(int depth)
    {
        var inner = new ProtobufWriter().Varint(2, 1).ToArray();
        for (var i = 1; i < depth; i++) inner = new ProtobufWriter().Bytes(5, new ProtobufWriter().Bytes(1, inner).ToArray()).ToArray();
        return value => value.Bytes(5, new ProtobufWriter().Bytes(1, inner).ToArray());
    }

    private static byte[] Edit(byte[] valid, (int At, byte Value, int Cut)[] edits)
    {
        var bytes = valid.ToList();
        foreach (var (at, value, cut) in edits)
        {
            var from = Math.Min(at, bytes.Count);
            bytes.RemoveRange(from, Math.Min(cut, bytes.Count - from));
            bytes.Insert(from, value);
        }

        return [.. bytes];
    }

    private static bool Explains(byte[] bytes, bool isJson)
    {
        var read = TelemetryRoutes.Read(bytes, isJson);
        return read.Succeeded || read.Problems.All(problem => problem.Message.Length > 0);
    }

    private sealed class SameEvent : IEqualityComparer<SpanEvent>
    {
        public static SameEvent Instance { get; } = new();

        public bool Equals(SpanEvent? left, SpanEvent? right) => left?.Name == right?.Name && left?.TimeNanoseconds == right?.TimeNanoseconds && left?.Attributes.Length == right?.Attributes.Length;

        public int GetHashCode(SpanEvent value) => value.Name.GetHashCode(StringComparison.Ordinal);
    }
}
