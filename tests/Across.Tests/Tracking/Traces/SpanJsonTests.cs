using Assay.Tracking.Traces.Spans;
using CsCheck;

namespace Across.Tests.Tracking.Traces;

public class SpanJsonTests
{
    private static readonly Gen<string> Letters = Gen.Char['\0', '\uD7FF'].Array[0, 12].Select(letters => new string(letters));

    private static readonly Gen<SpanValue> Simple = Gen.OneOf(
        Gen.Const(SpanValue.Nothing), Letters.Select(SpanValue.Of), Gen.Bool.Select(SpanValue.Of), Gen.Long.Select(SpanValue.Of), Gen.Double.Select(SpanValue.Of), Gen.Byte.Array[0, 9].Select(SpanValue.Of));

    private static readonly Gen<SpanValue> Value = Gen.Recursive<SpanValue>((depth, inner) => depth > 3 ? Simple : Gen.OneOf(
        Simple, inner.Array[0, 3].Select(items => SpanValue.List([.. items])), Gen.Select(Letters, inner).Array[0, 3].Select(entries => SpanValue.Map([.. entries.Select(entry => new SpanAttribute(entry.Item1, entry.Item2))]))));

    [Fact]
    public void A_span_is_read_as_it_was_written() => Gen.Select(Letters, Value, Gen.ULong, Gen.ULong, Gen.Bool).Sample((name, value, start, end, isRoot) =>
    {
        var span = new Span(1.ToString("x32"), 2.ToString("x16"), name)
        {
            ParentSpanId = isRoot ? null : 3.ToString("x16"),
            StartNanoseconds = start,
            EndNanoseconds = end,
            Status = SpanStatus.Error,
            StatusMessage = name,
            Kind = 3,
            Attributes = [new SpanAttribute(name, value)],
            Events = [new SpanEvent(name, start, [new SpanAttribute("a", value)])],
            Links = [new SpanLink(4.ToString("x32"), 5.ToString("x16"), [])],
        };
        var written = SpanJson.Write(span);
        return SpanJson.Write(SpanJson.Read(written)).Span.SequenceEqual(written.Span);
    });

    [Theory]
    [InlineData("""{"a": 1, "b": [1.0, "x", null, true], "c": {}}""")]
    [InlineData("\"text\"")]
    [InlineData("1e+20")]
    public void JSON_text_is_spaced_as_Pythons_clients_space_it(string text) => SpanText.Of(SpanText.Parse(text)!).ShouldBe(text);

    [Fact]
    public void What_is_no_JSON_or_nested_too_deeply_is_no_value()
    {
        SpanText.Parse("{").ShouldBeNull();
        SpanText.Parse(new string('[', SpanValue.MostDepth + 1) + new string(']', SpanValue.MostDepth + 1)).ShouldBeNull();
    }

    [Fact]
    public void Values_that_clients_wrapped_in_JSON_are_unwrapped_and_numbers_in_texts_stay_texts()
    {
        var kept = SpanTranslation.Of(TraceScene.Span(1, 1, attributes: [("map", SpanValue.Of("{\"a\": 1}")), ("text", SpanValue.Of("\"x\"")), ("number", SpanValue.Of("1")), ("broken", SpanValue.Of("{"))]));
        kept.Attribute("map")!.Entry("a")!.Integer.ShouldBe(1);
        (kept.Attribute("text")!.Text, kept.Attribute("number")!.Text, kept.Attribute("broken")!.Text).ShouldBe(("x", "1", "{"));
        kept.Attribute(SpanKeys.TraceId)!.Text.ShouldBe(TraceScene.IdOf(1));
    }

    [Fact]
    public void Spans_of_other_conventions_are_named_as_clients_look_for_them()
    {
        var chat = SpanTranslation.Of(TraceScene.Span(1, 1, attributes: [
            ("gen_ai.operation.name", SpanValue.Of("chat")), ("gen_ai.request.model", SpanValue.Of("m")), ("gen_ai.usage.input_tokens", SpanValue.Of(3)), ("gen_ai.usage.output_tokens", SpanValue.Of(4)), ("gen_ai.input.messages", SpanValue.Of("[{\"role\": \"user\", \"content\": \"hi\"}]"))]));
        (chat.Type, chat.Attribute(SpanKeys.Model)!.Text, chat.Attribute(SpanKeys.TokenUsage)!.Entry("total_tokens")!.Integer).ShouldBe(("CHAT_MODEL", "m", 7));
        chat.Attribute(SpanKeys.Inputs)!.Items.ShouldHaveSingleItem().Entry("content")!.Text.ShouldBe("hi");
        SpanTranslation.Of(TraceScene.Span(1, 1, attributes: [("openinference.span.kind", SpanValue.Of("LLM")), (SpanKeys.Type, SpanValue.Of("TOOL"))])).Type.ShouldBe("TOOL");
    }

    [Theory]
    [InlineData("../etc/passwd\0")]
    [InlineData("")]
    [InlineData("a b")]
    public void A_trace_is_not_named_by_what_is_no_identifier(string named) => TraceScene.Span(1, 1, attributes: (SpanKeys.TraceId, SpanValue.Of(named))).TraceId.ShouldBe(TraceScene.IdOf(1));
}
