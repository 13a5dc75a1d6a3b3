using System.Collections.Immutable;

namespace Assay.Tracking.Traces.Spans;

/// <summary>Named numbers that are summed over the spans of a trace: tokens or costs.</summary>
/// <param name="Parts">By name, in the order of <see cref="Names"/>.</param>
/// <param name="Names">Which there can be.</param>
internal sealed record SpanSums(ImmutableDictionary<string, double> Parts, IReadOnlyList<string> Names)
{
    private bool AreWhole => Names == SpanKeys.TokenCounts;

    /// <summary>True when there is nothing to add.</summary>
    public bool IsEmpty => Parts.IsEmpty;

    /// <summary>The tokens of a span.</summary>
    public static SpanSums TokensOf(Span span) => Read(span.Attribute(SpanKeys.TokenUsage), SpanKeys.TokenCounts);

    /// <summary>The costs of a span.</summary>
    public static SpanSums CostsOf(Span span) => Read(span.Attribute(SpanKeys.Cost), SpanKeys.CostParts);

    /// <summary>The sums of a JSON text in a trace's metadata; empty when there is none.</summary>
    public static SpanSums Parse(string? text, IReadOnlyList<string> names) => Read(text is null ? null : SpanText.Parse(text), names);

    /// <summary>Both together; a name that only one has counts as 0 in the other.</summary>
    public SpanSums Plus(SpanSums other) => Combine(other, 1);

    /// <summary>These without the others.</summary>
    public SpanSums Minus(SpanSums other) => Combine(other, -1);

    /// <summary>As JSON, in the order of the names.</summary>
    public string ToText() => SpanText.Of(SpanValue.Map([.. Names.Where(Parts.ContainsKey).Select(name => new SpanAttribute(name, AreWhole ? SpanValue.Of((long)Parts[name]) : SpanValue.Of(Parts[name])))]));

    private SpanSums Combine(SpanSums other, int sign)
    {
        var parts = Parts;
        foreach (var (name, number) in other.Parts) parts = parts.SetItem(name, parts.GetValueOrDefault(name) + (sign * number));
        return this with { Parts = parts };
    }

    private static SpanSums Read(SpanValue? value, IReadOnlyList<string> names) => new(
        names.Select(name => (Name: name, value?.Entry(name)?.Number)).Where(part => part.Number is { } number && double.IsFinite(number)).ToImmutableDictionary(part => part.Name, part => part.Number!.Value), names);
}
