using System.Collections.Immutable;
using Assay.Kernel;
using Assay.Ledger.Records;

namespace Assay.Evidence.Portfolio;

/// <summary>
/// The record <c>evidence.portfolio</c>, about a bundle: what was handed over for assessment, and whether the gateway held. It shows what was put together
/// and when its maker says so, not that an assessor had it.
/// </summary>
public sealed record ExportedPortfolio : IRecordBody<ExportedPortfolio>
{
    /// <inheritdoc/>
    public static RecordKind Kind { get; } = new("evidence.portfolio", 1, "A portfolio was put together for assessment, from these records, for these parts of a standard.");

    /// <summary>SHA-256 of the bundle's file.</summary>
    public required Digest Bundle { get; init; }

    /// <summary>Digest of what the bundle holds, whatever head its proofs lead to: see <c>content root</c> of <c>assay verify</c>.</summary>
    public required Digest ContentRoot { get; init; }

    /// <summary>Identifier of the standard.</summary>
    public required string Standard { get; init; }

    /// <summary>Version of the standard's file.</summary>
    public required int StandardVersion { get; init; }

    /// <summary>Version of the gateway checklist; null when there was none.</summary>
    public int? GatewayVersion { get; init; }

    /// <summary>Version of the assessment plan; null when none was given.</summary>
    public int? PlanVersion { get; init; }

    /// <summary>The pieces, as they are numbered in the portfolio.</summary>
    public required ImmutableArray<ExportedItem> Items { get; init; }

    /// <summary>Parts of the standard for which nothing was there, as people write them: <c>S7.robustness</c>.</summary>
    public required ImmutableArray<string> Uncovered { get; init; }

    /// <summary>Whether every line of the gateway held; false for one that is marked incomplete.</summary>
    public required bool Complete { get; init; }
}
