using System.Collections.Immutable;
using Assay.Evidence.Acts;
using Assay.Evidence.Eligibility;
using Assay.Ledger.Records;

namespace Assay.Evidence.Rating;

/// <summary>
/// The record <c>evidence.rating</c>, about another person's statement of eligibility: how the person who signs, mostly a manager, rates the same criteria. It
/// shows that the holder of that key said so.
/// </summary>
public sealed record StatementRating : IRecordBody<StatementRating>
{
    /// <inheritdoc/>
    public static RecordKind Kind { get; } = new("evidence.rating", 1, "Another person, mostly a manager, rated the criteria of a person's statement of eligibility.");

    /// <summary>The statement's record.</summary>
    public required string Statement { get; init; }

    /// <summary>The person whose statement it is.</summary>
    public required string Rated { get; init; }

    /// <summary>In what capacity: a witness, a manager, the employer.</summary>
    public required Capacity Capacity { get; init; }

    /// <summary>The statement's scale.</summary>
    public required RatingScale Scale { get; init; }

    /// <summary>The criteria that are rated, in the statement's order; at least one.</summary>
    public required ImmutableArray<CriterionRating> Ratings { get; init; }

    /// <summary>What the rater adds; null when nothing.</summary>
    public Sealed? Remark { get; init; }
}
