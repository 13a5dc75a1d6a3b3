namespace Assay.Tracking.Search;

/// <summary>What a key names: the part of a filter's key before the dot.</summary>
public enum SearchKeyKind
{
    /// <summary>A field that every entity of its sort has: <c>attributes.status</c>.</summary>
    Attribute,

    /// <summary>The last value of a metric: <c>metrics.accuracy</c>.</summary>
    Metric,

    /// <summary>A parameter: <c>params.depth</c>.</summary>
    Parameter,

    /// <summary>A tag: <c>tags.team</c>.</summary>
    Tag,

    /// <summary>A field of any data set that went into a run: <c>datasets.name</c>.</summary>
    Dataset,

    /// <summary>An entry of a trace's metadata: <c>metadata.session</c>.</summary>
    Metadata,

    /// <summary>A field of any span of a trace: <c>span.name</c>.</summary>
    Span,

    /// <summary>An attribute of any span of a trace: <c>span.attributes.model</c>.</summary>
    SpanAttribute,

    /// <summary>The value of feedback on a trace: <c>feedback.correctness</c>.</summary>
    Feedback,

    /// <summary>The value of an expectation on a trace: <c>expectation.answer</c>.</summary>
    Expectation,

    /// <summary>An issue that a trace is linked to: <c>issue.id</c>.</summary>
    Issue,

    /// <summary>A field of any assessment of a trace: <c>assessment.name</c>.</summary>
    Assessment,
}
