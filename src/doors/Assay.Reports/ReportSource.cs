using System.Collections.Immutable;
using Assay.Ledger.Records;

namespace Assay.Reports;

/// <summary>All that a report is made from. A report holds no fact of its own: the same source gives the same bytes.</summary>
public sealed record ReportSource
{
    /// <summary>The project's name.</summary>
    public required string Project { get; init; }

    /// <summary>Whether the work was real; a rehearsal or a simulation says so at the top of the page.</summary>
    public required RecordContext Context { get; init; }

    /// <summary>The records of the run, in any order. Of a kind that comes more than once, the newest is shown; <c>train.run</c> is shown in full. Decision notes about the verdict are shown as its answers.</summary>
    public required ImmutableArray<RecordEntry> Records { get; init; }

    /// <summary>The model's licence, as repositories of models name it: <c>apache-2.0</c>; null when nobody has said.</summary>
    public string? License { get; init; }

    /// <summary>The newest signed checkpoint of the ledger, as its text stands in the ledger; null when none was signed yet.</summary>
    public string? Checkpoint { get; init; }
}
