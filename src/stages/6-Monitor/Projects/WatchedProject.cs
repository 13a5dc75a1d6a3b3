using System.Collections.Immutable;
using Assay.Kernel;

namespace Assay.Monitor.Projects;

/// <summary>What the records of a project say that monitoring needs, each from its newest record.</summary>
public sealed record WatchedProject
{
    /// <summary>The project's name.</summary>
    public required string Name { get; init; }

    /// <summary>The prepared table.</summary>
    public required Digest Table { get; init; }

    /// <summary>Which rows of it are tested on.</summary>
    public required Digest Split { get; init; }

    /// <summary>Columns that name groups of people.</summary>
    public required ImmutableArray<string> Protected { get; init; }

    /// <summary>The features.</summary>
    public required ImmutableArray<string> Features { get; init; }

    /// <summary>The chosen model; null when none was trained.</summary>
    public Digest? Model { get; init; }

    /// <summary>Probability at or above which a row is called positive; null when the evaluation chose none.</summary>
    public double? Threshold { get; init; }

    /// <summary>The profile that was stored for the project; null when none was.</summary>
    public Digest? Profile { get; init; }
}
