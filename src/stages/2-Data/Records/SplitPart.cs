using System.Collections.Immutable;
using Assay.Kernel;

namespace Assay.Data.Records;

/// <summary>One side of the split.</summary>
public sealed record SplitPart
{
    /// <summary>Number of rows.</summary>
    public required long Rows { get; init; }

    /// <summary>SHA-256 of the numbers of its rows in the prepared table, from 0, increasing, each in decimal digits with a line feed.</summary>
    public required Digest RowNumbers { get; init; }

    /// <summary>The classes of the target, in ordinal order; empty on regression.</summary>
    public required ImmutableArray<ClassShare> Classes { get; init; }

    /// <summary>Mean of the target on regression; null on other tasks.</summary>
    public double? TargetMean { get; init; }

    /// <summary>Number of groups, when rows were split by groups.</summary>
    public long? Groups { get; init; }
}
