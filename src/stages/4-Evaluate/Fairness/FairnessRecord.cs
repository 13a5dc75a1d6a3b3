using System.Collections.Immutable;
using Assay.Ledger.Records;

namespace Assay.Evaluate.Fairness;

/// <summary>How the model and the data treat groups of people, by each attribute and their intersections, on the test set.</summary>
public sealed record FairnessRecord : IRecordBody<FairnessRecord>
{
    /// <inheritdoc/>
    public static RecordKind Kind { get; } = new("evaluate.fairness", 1, "Groups of people were compared: outcomes in the data, and decisions and errors of the model on the test set.");

    /// <summary>Test rows compared.</summary>
    public required int TestRows { get; init; }

    /// <summary>Smallest group that is compared, in rows.</summary>
    public required int MinimumGroup { get; init; }

    /// <summary>Probability at or above which a row is called positive (binary); null otherwise.</summary>
    public double? Threshold { get; init; }

    /// <summary>The outcome that rates are shares of: <c>deny = yes</c>; for multiclass tasks only accuracy is compared.</summary>
    public required string Outcome { get; init; }

    /// <summary>Each attribute, then intersections.</summary>
    public required ImmutableArray<AttributeFairness> Attributes { get; init; }

    /// <summary>What these figures do not show, in plain sentences.</summary>
    public required ImmutableArray<string> DoesNotShow { get; init; }
}
