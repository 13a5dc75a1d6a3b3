using System.Collections.Immutable;
using Assay.Kernel;
using Assay.Ledger.Records;

namespace Assay.Train.Records;

/// <summary>
/// The record <c>train.model</c>, about the ONNX file: the chosen candidate learnt on all training rows, and the file checked against its
/// trainer, row by row. The check shows that the file says what the trainer says, not that either is right.
/// </summary>
public sealed record TrainModel : IRecordBody<TrainModel>
{
    /// <inheritdoc/>
    public static RecordKind Kind { get; } = new("train.model", 1, "The chosen candidate was trained on all training rows, written as ONNX, and the file was checked against its trainer.");

    /// <summary>The candidate.</summary>
    public required string Candidate { get; init; }

    /// <summary>Parameters by name.</summary>
    public required ImmutableSortedDictionary<string, double> Parameters { get; init; }

    /// <summary>Everything random in training follows from it.</summary>
    public required ulong Seed { get; init; }

    /// <summary>What it ran on.</summary>
    public required TrainingEnvironment Environment { get; init; }

    /// <summary>Wall-clock time of training, in seconds.</summary>
    public required double DurationSeconds { get; init; }

    /// <summary>Rows learnt from.</summary>
    public required int TrainingRows { get; init; }

    /// <summary>The columns that the model reads.</summary>
    public required ImmutableArray<string> Features { get; init; }

    /// <summary>Size of the ONNX file, in bytes.</summary>
    public required long SizeBytes { get; init; }

    /// <summary>The file against its trainer.</summary>
    public required Parity Parity { get; init; }

    /// <summary>SHA-256 over the file's predictions on all rows in order, as little-endian floats: the same data and seed give the same digest.</summary>
    public required Digest PredictionsDigest { get; init; }
}
