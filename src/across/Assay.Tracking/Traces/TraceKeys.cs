namespace Assay.Tracking.Traces;

/// <summary>Keys that clients and servers of the protocol agree on. They stand in clients: never change one.</summary>
public static class TraceKeys
{
    /// <summary>Tag: the trace's name.</summary>
    public const string NameTag = "mlflow.traceName";

    /// <summary>Tag: where the spans are kept.</summary>
    public const string SpansLocationTag = "mlflow.trace.spansLocation";

    /// <summary>The value of <see cref="SpansLocationTag"/> for spans that are kept here.</summary>
    public const string SpansLocation = "TRACKING_STORE";

    /// <summary>Tag: where a client puts attachments, and spans when it cannot send them.</summary>
    public const string ArtifactLocationTag = "mlflow.artifactLocation";

    /// <summary>Metadata: the run in which the trace was made.</summary>
    public const string SourceRun = "mlflow.sourceRun";

    /// <summary>Metadata: sums of tokens over spans, as JSON.</summary>
    public const string TokenUsage = "mlflow.trace.tokenUsage";

    /// <summary>Metadata: sums of cost over spans in US dollars, as JSON.</summary>
    public const string Cost = "mlflow.trace.cost";

    /// <summary>Metadata: the session that the trace is part of.</summary>
    public const string Session = "mlflow.trace.session";

    /// <summary>Metadata: the user of the traced application.</summary>
    public const string User = "mlflow.trace.user";

    /// <summary>Metadata: how many spans there are and how large, as JSON.</summary>
    public const string SizeStatistics = "mlflow.trace.sizeStats";
}
