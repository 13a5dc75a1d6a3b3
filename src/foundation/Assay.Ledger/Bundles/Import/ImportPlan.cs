using System.Collections.Immutable;
using Assay.Ledger.Records;

namespace Assay.Ledger.Bundles.Import;

/// <summary>What an import will add, decided before anything is written.</summary>
public sealed record ImportPlan
{
    /// <summary>What verification of the bundle found; it holds.</summary>
    public required BundleVerification Verification { get; init; }

    /// <summary>The artifacts that the bundle carries, to be put into the store before the records.</summary>
    public required ImmutableArray<BundleArtifact> Artifacts { get; init; }

    /// <summary>The sealed texts that it discloses.</summary>
    public required ImmutableArray<Opening> Openings { get; init; }

    /// <summary>How many of its records stand in the log already, byte for byte, or as the same statement about the same key.</summary>
    public required int AlreadyThere { get; init; }

    /// <summary>How many of the new records will not count for whoever is said to have acted.</summary>
    public required int NotCounting { get; init; }

    /// <summary>Identifiers of the new records, in the order in which they will stand.</summary>
    public ImmutableArray<string> New => [.. Incoming.Select(record => record.Statement.Id)];

    internal ImmutableArray<IncomingRecord> Incoming { get; init; } = [];
}
