using System.Collections.Immutable;
using System.Text.Json;
using Assay.Tracking.Documents;

namespace Assay.Tracking.Traces.Assessments;

/// <summary>What somebody says of a trace or of one of its spans.</summary>
/// <param name="AssessmentId">Unique; <c>a-</c> and 32 hexadecimal characters.</param>
/// <param name="TraceId">The trace.</param>
/// <param name="Name">What is assessed: <c>correctness</c>; for an issue, its identifier.</param>
/// <param name="Kind">What it says.</param>
/// <param name="Value">The value: any JSON; for an issue, its name.</param>
/// <param name="Source">Who assessed.</param>
/// <param name="CreateTime">Milliseconds since 1970.</param>
/// <param name="LastUpdateTime">Milliseconds since 1970.</param>
public sealed record Assessment(string AssessmentId, string TraceId, string Name, AssessmentKind Kind, JsonElement Value, AssessmentSource Source, long CreateTime, long LastUpdateTime)
{
    /// <summary>Metadata: the run in which it was made.</summary>
    public const string SourceRun = "mlflow.assessment.sourceRunId";

    /// <summary>Why there is no value; null when there is one.</summary>
    public AssessmentError? Error { get; init; }

    /// <summary>The span that it is about; null for the whole trace.</summary>
    public string? SpanId { get; init; }

    /// <summary>Why; null when nobody says.</summary>
    public string? Rationale { get; init; }

    /// <summary>What else is known.</summary>
    public ImmutableSortedDictionary<string, string> Metadata { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>The assessment that this one takes the place of; null for none.</summary>
    public string? Overrides { get; init; }

    /// <summary>False once another has taken its place.</summary>
    public bool Valid { get; init; } = true;

    /// <summary>The state of documents of assessments that name an issue.</summary>
    internal const string IssueState = "issue";

    /// <summary>The state of documents of assessments that are of a whole session.</summary>
    internal const string SessionState = "session";

    /// <summary>The session that it is of; null when it is of its trace alone.</summary>
    internal string? Session => Metadata.GetValueOrDefault(TraceKeys.Session);

    /// <summary>The assessment of a document.</summary>
    public static Assessment Of(Document document) => DocumentJson.Read<Assessment>(document);

    internal Document ToDocument() => new(DocumentKinds.Assessment, AssessmentId)
    {
        Parent = TraceId,
        Order = CreateTime,
        State = Kind == AssessmentKind.Issue ? IssueState : Session is not null ? SessionState : DocumentStates.Active,
        Body = DocumentJson.Write(this),
    };
}
