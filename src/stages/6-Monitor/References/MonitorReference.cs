using System.Collections.Immutable;
using Assay.Kernel;
using Assay.Ledger.Records;

namespace Assay.Monitor.References;

/// <summary>The record <c>monitor.reference</c>: the profile of the rows that later windows are compared with was stored, and how exact it is. Its subjects are the profile, what it was made of, and the model.</summary>
public sealed record MonitorReference : IRecordBody<MonitorReference>
{
    /// <inheritdoc/>
    public static RecordKind Kind { get; } = new("monitor.reference", 1, "A profile of the rows that windows are compared with was stored.");

    /// <summary>What was profiled.</summary>
    public required string Source { get; init; }

    /// <summary>SHA-256 of it.</summary>
    public required Digest SourceDigest { get; init; }

    /// <summary>Rows.</summary>
    public required long Rows { get; init; }

    /// <summary>The columns.</summary>
    public required ImmutableArray<string> Columns { get; init; }

    /// <summary>About how many points each column of numbers was counted at.</summary>
    public required int Knots { get; init; }

    /// <summary>The greatest share of a column's rows that the profile cannot place.</summary>
    public required double ErrorBound { get; init; }

    /// <summary>The model that the rows were used to make; null when none was named.</summary>
    public Digest? Model { get; init; }
}
