using System.Collections.Immutable;
using Assay.Kernel;
using Assay.Ledger.Records;
using Assay.Monitor.References;

namespace Assay.Monitor.Projects;

/// <summary>What the records of a project say that monitoring needs, each from the newest record about the model that is in use.</summary>
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

    /// <summary>Columns whose values the project's profile withholds, because they may be personal data.</summary>
    public ImmutableArray<string> Withheld { get; init; } = [];

    /// <summary>The model in use (see <see cref="Champion"/>); null when none was trained.</summary>
    public Digest? Model { get; init; }

    /// <summary>The record of that model's training; null when none was trained.</summary>
    public RecordEntry? Trained { get; init; }

    /// <summary>What the evaluation of that model found on its test rows; null when it was not evaluated.</summary>
    public TestedFigures? Tested { get; init; }

    /// <summary>Probability at or above which a row is called positive; null when the evaluation chose none.</summary>
    public double? Threshold => Tested?.Threshold;

    /// <summary>The profile that was stored for the project; null when none was.</summary>
    public Digest? Profile { get; init; }
}
