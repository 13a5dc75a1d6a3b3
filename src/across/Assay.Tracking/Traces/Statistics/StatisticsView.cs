namespace Assay.Tracking.Traces.Statistics;

/// <summary>What statistics are taken over.</summary>
public enum StatisticsView
{
    /// <summary>Traces.</summary>
    Traces = 1,

    /// <summary>Their spans.</summary>
    Spans = 2,

    /// <summary>What is said of them.</summary>
    Assessments = 3,
}
