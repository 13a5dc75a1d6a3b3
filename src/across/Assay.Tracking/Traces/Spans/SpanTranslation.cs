namespace Assay.Tracking.Traces.Spans;

/// <summary>Makes a span that came over OpenTelemetry ready to be kept: values that clients wrapped in JSON are unwrapped, and what other conventions name is named as clients look for it.</summary>
internal static class SpanTranslation
{
    private const string UnknownType = "UNKNOWN";

    /// <summary>The span as it is kept.</summary>
    public static Span Of(Span span)
    {
        var unwrapped = span with { Attributes = [.. span.Attributes.Select(attribute => attribute with { Value = Unwrap(attribute.Value) })] };
        if (unwrapped.Attribute(SpanKeys.TraceId)?.Text != unwrapped.TraceId) unwrapped = unwrapped.With(SpanKeys.TraceId, SpanValue.Of(unwrapped.TraceId));
        return SpanConvention.All.Aggregate(unwrapped, Translate);
    }

    /// <summary>A text that holds a text, a list or a map in JSON stands for it. A number in a text stays a text.</summary>
    private static SpanValue Unwrap(SpanValue value)
    {
        if (value.Text is not { Length: > 1 } text || text.TrimStart() is not ['"' or '[' or '{', ..]) return value;
        return SpanText.Parse(text) is { Kind: SpanValueKind.Text or SpanValueKind.List or SpanValueKind.Map } parsed ? parsed : value;
    }

    private static Span Translate(Span span, SpanConvention convention)
    {
        if (span.Type is null or UnknownType && span.Attribute(convention.TypeKey)?.Text is { } theirs && convention.Types.TryGetValue(theirs, out var ours)) span = span.With(SpanKeys.Type, SpanValue.Of(ours));
        span = Take(span, SpanKeys.Inputs, convention.Inputs);
        span = Take(span, SpanKeys.Outputs, convention.Outputs);
        span = Take(span, SpanKeys.Model, convention.Models);
        span = Take(span, SpanKeys.Provider, convention.Providers);
        span = Take(span, SpanKeys.Tools, convention.Tools);
        return span.Attribute(SpanKeys.TokenUsage) is null && TokensOf(span, convention) is { } tokens ? span.With(SpanKeys.TokenUsage, tokens) : span;
    }

    private static Span Take(Span span, string key, string[] theirs)
    {
        if (theirs.Length == 0 || span.Attribute(key) is not null) return span;
        var value = theirs.Select(span.Attribute).FirstOrDefault(HasContent);
        return value is null ? span : span.With(key, value);
    }

    private static bool HasContent(SpanValue? value) => value is { Kind: not SpanValueKind.Nothing } && value.Text != "";

    private static SpanValue? TokensOf(Span span, SpanConvention convention)
    {
        var counts = convention.Tokens.Select(pair => (pair.Key, Count: Count(span.Attribute(pair.Value)))).Where(pair => pair.Count is not null).ToDictionary(pair => pair.Key, pair => pair.Count!.Value);
        if (!counts.Keys.Any(key => key is "input_tokens" or "output_tokens" or "total_tokens")) return null;
        if (!counts.ContainsKey("total_tokens") && counts.TryGetValue("input_tokens", out var input) && counts.TryGetValue("output_tokens", out var output)) counts["total_tokens"] = input + output;
        return SpanValue.Map([.. SpanKeys.TokenCounts.Where(counts.ContainsKey).Select(key => new SpanAttribute(key, SpanValue.Of(counts[key])))]);
    }

    private static long? Count(SpanValue? value) => value?.Integer ?? (long.TryParse(value?.Text, out var number) ? number : null);
}
