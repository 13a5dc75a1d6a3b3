namespace Assay.Tracking.Collecting;

/// <summary>What was taken away, or would be.</summary>
public sealed record CollectionReport
{
    /// <summary>Runs, by their identifiers.</summary>
    public List<string> Runs { get; } = [];

    /// <summary>Experiments, by their identifiers.</summary>
    public List<string> Experiments { get; } = [];

    /// <summary>Logged models, by their identifiers.</summary>
    public List<string> LoggedModels { get; } = [];

    /// <summary>Traces.</summary>
    public long Traces { get; set; }

    /// <summary>Files of runs and models.</summary>
    public long Files { get; set; }

    /// <summary>Bytes that were given back: content that nothing refers to any more. None in a dry run.</summary>
    public long Bytes { get; set; }

    /// <summary>What stays, and why, in words.</summary>
    public List<string> Notes { get; } = [];
}
