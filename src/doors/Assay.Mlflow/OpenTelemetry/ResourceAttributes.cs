using Assay.Tracking.Traces.Spans;

namespace Assay.Mlflow.OpenTelemetry;

/// <summary>What is known of the program that made spans.</summary>
internal static class ResourceAttributes
{
    private const string Unknown = "unknown_service";

    /// <summary>The span, and on a root the name of the program: spans are kept without their resource. Spans of MLflow's clients stay as they are, because these read back what they sent.</summary>
    public static Span Apply(Span span, IReadOnlyList<SpanAttribute> resource)
    {
        if (!span.IsRoot || span.Attribute(SpanKeys.TraceId) is not null || span.Attribute(SpanKeys.Service) is not null) return span;
        var service = resource.FirstOrDefault(attribute => attribute.Key == SpanKeys.Service).Value?.Text;
        return string.IsNullOrEmpty(service) || service.StartsWith(Unknown, StringComparison.Ordinal) ? span : span.With(SpanKeys.Service, SpanValue.Of(service));
    }
}
