using System.Collections.Immutable;
using Assay.Evidence.Acts;
using Assay.Kernel;
using Assay.Ledger.Records;

namespace Assay.Evidence.Eligibility;

/// <summary>
/// The record <c>evidence.eligibility</c>: how confident a person is, criterion by criterion, that they can evidence a standard within their current role, and
/// how they mean to. It is locked by its signature: a later statement is another record that names this one. It shows what they stated, and what the records said
/// at the time; it shows no skill.
/// </summary>
public sealed record EligibilityStatement : IRecordBody<EligibilityStatement>
{
    /// <inheritdoc/>
    public static RecordKind Kind { get; } = new("evidence.eligibility", 1, "A person stated how confident they are to evidence each criterion of a standard within their role, and how they mean to.");

    /// <summary>Identifier of the standard.</summary>
    public required string Standard { get; init; }

    /// <summary>Version of the standard's file at the time.</summary>
    public required int StandardVersion { get; init; }

    /// <summary>The scale of the ratings.</summary>
    public required RatingScale Scale { get; init; }

    /// <summary>Every criterion of the standard, in its order.</summary>
    public required ImmutableArray<StatedCriterion> Criteria { get; init; }

    /// <summary>SHA-256 of the forecast of role fit that follows from <see cref="Criteria"/>.</summary>
    public required Digest Forecast { get; init; }

    /// <summary>The statement before this one; null for the first.</summary>
    public CitedRecord? Earlier { get; init; }

    /// <summary>What the person adds in their own words; null when nothing.</summary>
    public Sealed? Remark { get; init; }
}
