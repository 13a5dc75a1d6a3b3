namespace Assay.Cli.Runs;

/// <summary>What goes from left to right in a plot.</summary>
internal enum PlotAcross
{
    /// <summary>The step that the client logged.</summary>
    Step,

    /// <summary>Time since the run's start.</summary>
    Time,
}
