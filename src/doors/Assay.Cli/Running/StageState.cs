namespace Assay.Cli.Running;

/// <summary>How a stage stands.</summary>
internal enum StageState
{
    /// <summary>Every step was run with its present inputs.</summary>
    UpToDate,

    /// <summary>A step has not been run with its present inputs.</summary>
    Due,

    /// <summary>A stage before it is due.</summary>
    Waiting,
}
