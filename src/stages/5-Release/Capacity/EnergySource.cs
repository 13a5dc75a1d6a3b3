namespace Assay.Release.Capacity;

/// <summary>Where a figure of energy comes from.</summary>
public enum EnergySource
{
    /// <summary>The processor's own counter (RAPL) over all that ran in the package, idle power and what asked included.</summary>
    Measured,

    /// <summary>Processor time of the server, times watts that were stated.</summary>
    Estimated,
}
