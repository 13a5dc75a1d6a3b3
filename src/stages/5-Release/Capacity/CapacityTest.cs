using System.Collections.Immutable;
using Assay.Kernel;
using Assay.Ledger.Records;

namespace Assay.Release.Capacity;

/// <summary>
/// The record <c>capacity.test</c>, about a model's file: which load one machine took at an objective, over HTTP with one row a request and the driver on the same machine, and how many such machines a
/// stated load needs. Requests were sent when they were due, whether or not earlier ones had been answered, and their time counts from then.
/// </summary>
public sealed record CapacityTest : IRecordBody<CapacityTest>
{
    /// <inheritdoc/>
    public static RecordKind Kind { get; } = new("capacity.test", 1, "One machine's capacity for a model was measured at an objective, and how many a stated load needs was worked out.");

    /// <summary>SHA-256 of the model's file.</summary>
    public required Digest Model { get; init; }

    /// <summary>The machine.</summary>
    public required MeasuredMachine Machine { get; init; }

    /// <summary>How the server was started and asked.</summary>
    public required ServingSettings Settings { get; init; }

    /// <summary>SHA-256 of the row that was asked, the same each time.</summary>
    public required Digest Row { get; init; }

    /// <summary>What had to be kept.</summary>
    public required LatencyObjective Objective { get; init; }

    /// <summary>Answers a second when every connection asked again as soon as it was answered.</summary>
    public required double SaturationPerSecond { get; init; }

    /// <summary>The loads, in the order in which they were tried.</summary>
    public required ImmutableArray<LoadStep> Steps { get; init; }

    /// <summary>The greatest load that kept the objective; null where none did.</summary>
    public LoadStep? Knee { get; init; }

    /// <summary>How many machines the stated load needs; null where no load kept the objective.</summary>
    public ReplicaPlan? Plan { get; init; }

    /// <summary>Energy at the knee; null where it was neither measured nor could be estimated.</summary>
    public EnergyFigure? Energy { get; init; }
}
