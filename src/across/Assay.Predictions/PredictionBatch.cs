using System.Collections.Immutable;

namespace Assay.Predictions;

/// <summary>What one request asked and was answered: one row or several.</summary>
/// <param name="Model">The model.</param>
/// <param name="Version">Its version.</param>
/// <param name="Schema">What is kept of a row.</param>
/// <param name="Id">Names the request's prediction; with several rows, a row's own name ends in a dot and its number from 0.</param>
/// <param name="Rows">Number of rows.</param>
public sealed record PredictionBatch(string Model, string Version, PredictionSchema Schema, string Id, int Rows)
{
    /// <summary>When it was answered.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>From the request's arrival to its answer, in microseconds.</summary>
    public required double LatencyMicroseconds { get; init; }

    /// <summary>Who asked; null where nobody signs in.</summary>
    public string? Caller { get; init; }

    /// <summary>Why there is no answer; null when there is.</summary>
    public string? Error { get; init; }

    /// <summary>How it came that this version answered; null in rows that were logged before this was kept.</summary>
    public VersionBy? VersionBy { get; init; }

    /// <summary>By row, whether it lies out of what the model was trained on; null where none does.</summary>
    public bool[]? OutOfDomain { get; init; }

    /// <summary>In the order of the schema.</summary>
    public required ImmutableArray<PredictionColumn> Inputs { get; init; }

    /// <summary>In the order of the schema; empty when there is no answer.</summary>
    public required ImmutableArray<PredictionColumn> Outputs { get; init; }

    /// <summary>A row's own name.</summary>
    public string IdOf(int row) => IdOf(Id, row, Rows);

    /// <summary>A row's own name.</summary>
    public static string IdOf(string id, int row, int rows) => rows == 1 ? id : $"{id}.{row}";
}
