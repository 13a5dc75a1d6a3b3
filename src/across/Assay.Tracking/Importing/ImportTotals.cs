namespace Assay.Tracking.Importing;

/// <summary>How much was found in the source, and what came of it.</summary>
public sealed record ImportTotals
{
    /// <summary>Experiments.</summary>
    public int Experiments { get; set; }

    /// <summary>Runs.</summary>
    public int Runs { get; set; }

    /// <summary>Runs that were here already, and the same.</summary>
    public int RunsUnchanged { get; set; }

    /// <summary>Points of metrics, each once.</summary>
    public long Points { get; set; }

    /// <summary>Logged models.</summary>
    public int LoggedModels { get; set; }

    /// <summary>Registered models and prompts.</summary>
    public int RegisteredModels { get; set; }

    /// <summary>Their versions.</summary>
    public int ModelVersions { get; set; }

    /// <summary>Traces.</summary>
    public int Traces { get; set; }

    /// <summary>Traces that were here already, and the same.</summary>
    public int TracesUnchanged { get; set; }

    /// <summary>Their spans.</summary>
    public long Spans { get; set; }

    /// <summary>Assessments of traces.</summary>
    public long Assessments { get; set; }

    /// <summary>Evaluation datasets.</summary>
    public int EvaluationDatasets { get; set; }

    /// <summary>Their records.</summary>
    public long EvaluationRecords { get; set; }

    /// <summary>Scorers.</summary>
    public int Scorers { get; set; }

    /// <summary>Issues.</summary>
    public int Issues { get; set; }

    /// <summary>Files of runs, models and traces.</summary>
    public long Files { get; set; }

    /// <summary>Bytes of those files.</summary>
    public long Bytes { get; set; }
}
