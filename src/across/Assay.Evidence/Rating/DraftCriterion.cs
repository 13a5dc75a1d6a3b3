using Assay.Evidence.Eligibility;

namespace Assay.Evidence.Rating;

/// <summary>What a person is about to sign of one criterion: the texts are not sealed yet.</summary>
/// <param name="Stated">The criterion, without its owner.</param>
/// <param name="Owner">The owner of an opportunity, in the clear; null when there is none.</param>
internal sealed record DraftCriterion(StatedCriterion Stated, string? Owner);
