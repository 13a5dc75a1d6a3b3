namespace Assay.Release.Capacity;

/// <summary>What is measured, and for which load.</summary>
/// <param name="Load">Requests a second that are to be answered.</param>
/// <param name="Latency">Milliseconds.</param>
/// <param name="Project">The project's folder.</param>
public sealed record CapacityInput(string Load, string Latency, string? Project = null)
{
    /// <summary>Of a hundred answers, how many have to come within the latency.</summary>
    public string? Percentile { get; init; }

    /// <summary>Percent of a machine's knee that is kept free.</summary>
    public string? Headroom { get; init; }

    /// <summary>What a machine costs an hour.</summary>
    public string? Price { get; init; }

    /// <summary>Watts of a busy core.</summary>
    public string? Watts { get; init; }

    /// <summary>A file with the row that is asked.</summary>
    public string? Row { get; init; }

    /// <summary>How predictions are logged meanwhile.</summary>
    public string? Log { get; init; }

    /// <summary>Most rows that the model is given at once.</summary>
    public long? BatchSize { get; init; }

    /// <summary>Connections of those who ask.</summary>
    public long? Connections { get; init; }

    /// <summary>How long each load is measured.</summary>
    public string? Seconds { get; init; }
}
