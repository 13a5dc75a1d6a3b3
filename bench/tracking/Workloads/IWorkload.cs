namespace Assay.Bench.Tracking.Workloads;

/// <summary>What is asked of every server alike.</summary>
internal interface IWorkload
{
    /// <summary>What it is called on the command line and in the table.</summary>
    string Name { get; }

    /// <summary>The echo can bound it: it only writes.</summary>
    bool HasEcho { get; }

    /// <summary>Makes what it needs, measures, and looks whether what was acknowledged is there.</summary>
    Task<Measured> RunAsync(Target target, RunSettings settings);
}
