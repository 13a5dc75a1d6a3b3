using System.Collections.Immutable;
using Assay.Ledger.Records;

namespace Assay.Collect.Collecting;

/// <summary>Where to look for work, and whose.</summary>
public sealed record CollectRequest
{
    /// <summary>Folders, files and addresses of MLflow servers.</summary>
    public ImmutableArray<string> From { get; init; } = [];

    /// <summary>Only these sources.</summary>
    public ImmutableArray<string> Source { get; init; } = [];

    /// <summary>Other names and addresses of the person.</summary>
    public ImmutableArray<string> Author { get; init; } = [];

    /// <summary>Whether signatures of commits are verified.</summary>
    public bool VerifySignatures { get; init; }

    /// <summary>Identifier of the standard.</summary>
    public string? Standard { get; init; }

    /// <summary>Whether the work was real.</summary>
    public RecordContext Context { get; init; } = RecordContext.Live;
}
