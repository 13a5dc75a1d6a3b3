namespace Assay.Tracking.Traces.Assessments;

/// <summary>What an assessment says.</summary>
public enum AssessmentKind
{
    /// <summary>How good something was.</summary>
    Feedback,

    /// <summary>What should have come out.</summary>
    Expectation,

    /// <summary>That an issue shows in the trace.</summary>
    Issue,
}
