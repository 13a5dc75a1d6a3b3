using System.Collections.Immutable;
using System.Text.Json;

namespace Assay.Tracking.Traces.Assessments;

/// <summary>What is to change in an assessment; null leaves a part as it is.</summary>
public sealed record AssessmentChange
{
    /// <summary>Another name.</summary>
    public string? Name { get; init; }

    /// <summary>The kind of <see cref="Value"/>: it has to be that of the assessment.</summary>
    public AssessmentKind? Kind { get; init; }

    /// <summary>Another value.</summary>
    public JsonElement? Value { get; init; }

    /// <summary>Why there is no value: goes with <see cref="Value"/>.</summary>
    public AssessmentError? Error { get; init; }

    /// <summary>Another reason.</summary>
    public string? Rationale { get; init; }

    /// <summary>Metadata to add to that which is there.</summary>
    public ImmutableSortedDictionary<string, string>? Metadata { get; init; }
}
