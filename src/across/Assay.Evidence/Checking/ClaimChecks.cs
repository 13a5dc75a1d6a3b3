using System.Collections.Immutable;

namespace Assay.Evidence.Checking;

/// <summary>Holds a claim against the five questions that assessors ask: valid, authentic, current, sufficient, reliable. Pure.</summary>
public static class ClaimChecks
{
    /// <summary>The five checks, each with its reasons. There is no sum of them.</summary>
    public static CheckedClaim Of(ClaimDossier dossier) =>
        new(dossier.Id, dossier.Claimant, dossier.At, [.. dossier.Parts.Select(part => $"{part.Reference}")], ChecksOf(dossier));

    private static ImmutableArray<QualityCheck> ChecksOf(ClaimDossier dossier) => [ValidCheck.Of(dossier), AuthenticCheck.Of(dossier), CurrentCheck.Of(dossier), SufficientCheck.Of(dossier), ReliableCheck.Of(dossier)];
}
