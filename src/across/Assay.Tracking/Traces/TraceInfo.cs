using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Assay.Tracking.Documents;

namespace Assay.Tracking.Traces;

/// <summary>What a trace says of itself, without its spans and assessments.</summary>
/// <param name="TraceId">Unique; the identifier in OpenTelemetry's sense, in hexadecimal, after <c>tr-</c>, unless the client chose another.</param>
/// <param name="ExperimentId">The experiment that it belongs to.</param>
/// <param name="RequestTime">When it began, in milliseconds since 1970.</param>
/// <param name="State">How far it has come.</param>
public sealed record TraceInfo(string TraceId, string ExperimentId, long RequestTime, TraceState State)
{
    /// <summary>How long it took, in milliseconds; null when it has not ended.</summary>
    public long? ExecutionDuration { get; init; }

    /// <summary>The identifier that the traced application's client gave; null when there is none.</summary>
    public string? ClientRequestId { get; init; }

    /// <summary>The beginning of what was asked; null when nobody knows.</summary>
    public string? RequestPreview { get; init; }

    /// <summary>The beginning of what was answered; null when nobody knows.</summary>
    public string? ResponsePreview { get; init; }

    /// <summary>What was known when it was made: the run, the session, the token usage.</summary>
    public ImmutableSortedDictionary<string, string> Metadata { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>What people say of it, and change.</summary>
    public ImmutableSortedDictionary<string, string> Tags { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>The runs that it was linked to later.</summary>
    public ImmutableSortedSet<string> Runs { get; init; } = [];

    /// <summary>The prompt versions that it used: <c>greeting/3</c>.</summary>
    public ImmutableSortedSet<string> Prompts { get; init; } = [];

    /// <summary>True when a client has told of the trace as a whole: spans that come later no longer move its times and sums.</summary>
    public bool Told { get; init; }

    /// <summary>When it ended, in milliseconds since 1970; the time when it began while it has not.</summary>
    [JsonIgnore]
    public long EndTime => RequestTime + (ExecutionDuration ?? 0);

    /// <summary>Its name; null when it has none.</summary>
    [JsonIgnore]
    public string? Name => Tags.GetValueOrDefault(TraceKeys.NameTag);

    /// <summary>True when its spans are kept here, and not among the artifacts of a client that cannot send them.</summary>
    [JsonIgnore]
    public bool HasSpans => Tags.GetValueOrDefault(TraceKeys.SpansLocationTag) == TraceKeys.SpansLocation;

    /// <summary>The trace of a document.</summary>
    public static TraceInfo Of(Document document) => DocumentJson.Read<TraceInfo>(document);

    /// <summary>The document of this trace.</summary>
    internal Document ToDocument() => new(DocumentKinds.Trace, TraceId) { Parent = ExperimentId, Order = RequestTime, Body = DocumentJson.Write(this) };
}
