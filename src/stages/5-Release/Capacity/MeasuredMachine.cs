namespace Assay.Release.Capacity;

/// <summary>The machine that was measured: figures of one machine say little of another.</summary>
/// <param name="Processor">The processor's name; empty where the system does not tell.</param>
/// <param name="Cores">Cores that the process may use.</param>
/// <param name="MemoryMebibytes">Memory that the process may use.</param>
/// <param name="System">The operating system.</param>
/// <param name="Runtime">The .NET runtime.</param>
public sealed record MeasuredMachine(string Processor, int Cores, long MemoryMebibytes, string System, string Runtime)
{
    /// <summary>Processes that wanted a core in the minute before; null where the system does not tell. Above a fraction of the cores, something else was measured too.</summary>
    public double? LoadAverageBefore { get; init; }
}
