namespace Doors.Tests.Mlflow.OpenTelemetry;

/// <summary>A batch with one span that has everything, in both formats.</summary>
internal static class SomeSpans
{
    public const string TraceId = "0102030405060708090a0b0c0d0e0f10";
    public const string SpanId = "1112131415161718";
    public const string ParentId = "2122232425262728";

    public static byte[] Protobuf(string traceId = TraceId, string spanId = SpanId, string? parentId = null, string name = "work", Action<ProtobufWriter>? value = null, string service = "shop") => new ProtobufWriter().Message(1, resource => resource
        .Message(1, described => described.Message(1, attribute => attribute.Text(1, "service.name").Message(2, text => text.Text(1, service))))
        .Message(2, scope => scope.Message(1, library => library.Text(1, "library")).Message(2, span => Write(span, traceId, spanId, parentId, name, value)))).ToArray();

    public static string Json(string attributes = """{"key": "whole", "value": {"intValue": "-3"}}""") => $$$"""
        {"resourceSpans": [{"resource": {"attributes": [{"key": "service.name", "value": {"stringValue": "shop"}}]}, "scopeSpans": [{"scope": {"name": "library"}, "spans": [{
        "traceId": "{{{TraceId}}}", "spanId": "{{{SpanId}}}", "name": "work", "kind": 3, "startTimeUnixNano": "1000000000", "endTimeUnixNano": 2000000000,
        "attributes": [{{{attributes}}}], "events": [{"timeUnixNano": "1500000000", "name": "half way"}], "status": {"code": 2, "message": "broken"}, "unknown": {}}]}]}]}
        """;

    private static void Write(ProtobufWriter span, string traceId, string spanId, string? parentId, string name, Action<ProtobufWriter>? value)
    {
        span.Bytes(1, Convert.FromHexString(traceId)).Bytes(2, Convert.FromHexString(spanId)).Text(5, name).Varint(6, 3).Fixed64(7, 1_000_000_000).Fixed64(8, 2_000_000_000);
        if (parentId is not null) span.Bytes(4, Convert.FromHexString(parentId));
        span.Message(9, attribute => attribute.Text(1, "whole").Message(2, value ?? (whole => whole.Varint(3, unchecked((ulong)-3)))));
        span.Message(11, happening => happening.Fixed64(1, 1_500_000_000).Text(2, "half way")).Message(15, status => status.Text(2, "broken").Varint(3, 2)).Varint(99, 1);
    }
}
