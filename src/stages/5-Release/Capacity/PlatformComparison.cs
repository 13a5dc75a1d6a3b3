using System.Collections.Immutable;
using Assay.Kernel;
using Assay.Ledger.Records;

namespace Assay.Release.Capacity;

/// <summary>The record <c>platform.comparison</c>, about a model's file: how fast ONNX Runtime runs it on one machine by execution provider, threads and rows a run, without a server around it.</summary>
public sealed record PlatformComparison : IRecordBody<PlatformComparison>
{
    /// <inheritdoc/>
    public static RecordKind Kind { get; } = new("platform.comparison", 1, "A model was run in several ways on one machine, and their speeds are on record side by side.");

    /// <summary>SHA-256 of the model's file.</summary>
    public required Digest Model { get; init; }

    /// <summary>The machine.</summary>
    public required MeasuredMachine Machine { get; init; }

    /// <summary>Execution providers that the runtime was built with.</summary>
    public required ImmutableArray<string> Found { get; init; }

    /// <summary>Those that were found and could not be measured, each with why.</summary>
    public required ImmutableSortedDictionary<string, string> NotMeasured { get; init; }

    /// <summary>The trials.</summary>
    public required ImmutableArray<PlatformTrial> Trials { get; init; }
}
