namespace Assay.Inference.Running;

/// <summary>How requests for one model are gathered, and how many may wait.</summary>
public sealed record BatchOptions
{
    /// <summary>Most rows that are given to the model at once, 1 for none gathered. A request with more is run by itself.</summary>
    public int MostRows { get; init; } = 64;

    /// <summary>How long the first request of a batch waits for others. Zero gathers what came while the batch before it ran.</summary>
    public TimeSpan Window { get; init; } = TimeSpan.Zero;

    /// <summary>Most rows that wait; what comes then is refused. A request with more is taken while nothing waits.</summary>
    public int MostWaiting { get; init; } = 4096;

    /// <summary>Batches of one model that run at once.</summary>
    public int Runners { get; init; } = 1;

    /// <summary>Threads that one batch may use.</summary>
    public int Threads { get; init; } = 1;
}
