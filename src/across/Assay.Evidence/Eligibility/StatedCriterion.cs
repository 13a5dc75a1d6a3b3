using System.Collections.Immutable;
using Assay.Evidence.Coverage;
using Assay.Ledger.Records;

namespace Assay.Evidence.Eligibility;

/// <summary>What a person states of one criterion, beside what the records said at the time.</summary>
public sealed record StatedCriterion
{
    /// <summary>The owner's code.</summary>
    public required string Code { get; init; }

    /// <summary>Its group.</summary>
    public required string Group { get; init; }

    /// <summary>How confident the person is that they can evidence it within their current role, on the statement's scale.</summary>
    public required int Rating { get; init; }

    /// <summary>How they mean to.</summary>
    public required EvidenceRoute Route { get; init; }

    /// <summary>Of an opportunity: who owns it.</summary>
    public Sealed? Owner { get; init; }

    /// <summary>Of an opportunity: by when.</summary>
    public DateOnly? By { get; init; }

    /// <summary>How far the evidence of its weakest part had come when this was signed.</summary>
    public required Support Support { get; init; }

    /// <summary>What did not fit between the two when this was signed.</summary>
    public required ImmutableArray<EligibilityFlag> Flags { get; init; }
}
