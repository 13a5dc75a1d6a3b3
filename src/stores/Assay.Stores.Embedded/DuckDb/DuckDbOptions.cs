namespace Assay.Stores.Embedded.DuckDb;

/// <summary>How much the table engine may take.</summary>
public sealed record DuckDbOptions
{
    /// <summary>Folder for what does not fit into memory; made when needed, emptied after each use.</summary>
    public string TemporaryFolder { get; init; } = Path.GetTempPath();

    /// <summary>Memory beyond which it spills to <see cref="TemporaryFolder"/>, in MiB; at least 64.</summary>
    public int MemoryLimitMebibytes { get; init; } = 2048;

    /// <summary>Threads that work at once; at least 1.</summary>
    public int Threads { get; init; } = Math.Max(1, Environment.ProcessorCount);
}
