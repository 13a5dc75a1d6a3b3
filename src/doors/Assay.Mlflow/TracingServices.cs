using Assay.Kernel;
using Assay.Tracking;
using Assay.Tracking.EvaluationDatasets;
using Assay.Tracking.Issues;
using Assay.Tracking.Scorers;
using Assay.Tracking.Traces;
using Assay.Tracking.Traces.Assessments;
using Assay.Tracking.Traces.Statistics;

namespace Assay.Mlflow;

/// <summary>Traces, and what is made to judge them.</summary>
/// <param name="store">Where everything is kept.</param>
/// <param name="clock">Tells the time.</param>
/// <param name="entropy">Makes identifiers.</param>
public sealed class TracingServices(ITrackingStore store, TimeProvider clock, Entropy entropy)
{
    /// <summary>Reads traces.</summary>
    public TraceReader Reader { get; } = new(store, clock);

    /// <summary>Finds traces.</summary>
    public TraceSearch Search { get; } = new(store, clock);

    /// <summary>Takes what clients tell of traces.</summary>
    public TraceRecorder Recorder { get; } = new(store, entropy);

    /// <summary>Takes spans.</summary>
    public SpanRecorder Spans { get; } = new(store);

    /// <summary>Tags of traces.</summary>
    public TraceTagging Tags { get; } = new(store);

    /// <summary>Links of traces.</summary>
    public TraceLinking Links { get; } = new(store, clock);

    /// <summary>Deletes traces.</summary>
    public TraceEraser Eraser { get; } = new(store);

    /// <summary>Statistics of traces.</summary>
    public TraceStatistics Statistics { get; } = new(store);

    /// <summary>How often filters find the same traces.</summary>
    public FilterCorrelations Correlations { get; } = new(store);

    /// <summary>What is said of traces.</summary>
    public AssessmentService Assessments { get; } = new(store, clock, entropy);

    /// <summary>Evaluation datasets.</summary>
    public EvaluationDatasetService EvaluationDatasets { get; } = new(store, clock, entropy);

    /// <summary>Their records.</summary>
    public EvaluationRecords EvaluationRecords { get; } = new(store, clock);

    /// <summary>Scorers.</summary>
    public ScorerService Scorers { get; } = new(store, clock, entropy);

    /// <summary>Issues.</summary>
    public IssueService Issues { get; } = new(store, clock, entropy);
}
