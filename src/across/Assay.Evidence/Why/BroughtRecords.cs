using System.Collections.Immutable;
using Assay.Evidence.Acts;
using Assay.Evidence.Adding;
using Assay.Evidence.Coverage;
using Assay.Evidence.Sheets;
using Assay.Ledger.Records;
using Assay.Ledger.Store;

namespace Assay.Evidence.Why;

/// <summary>Finds what a person brought for a part and has not claimed.</summary>
/// <param name="acts">The acts of people.</param>
/// <param name="vault">The personal texts.</param>
internal sealed class BroughtRecords(IReadOnlyList<EvidenceAct> acts, IVault vault)
{
    /// <summary>Whether a kind of record is brought for parts.</summary>
    public static bool IsBrought(string kind) => kind == AddedArtifact.Kind.Name || kind == SheetRow.Kind.Name;

    /// <summary>The records, in the order of the log.</summary>
    /// <param name="part">The part.</param>
    /// <param name="person">Whose; null for everybody's.</param>
    /// <param name="claims">The claims on the part.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public async Task<ImmutableArray<BroughtRecord>> ForAsync(PartReference part, string? person, ImmutableArray<StandingClaim> claims, CancellationToken cancellation)
    {
        var cited = claims.SelectMany(claim => claim.Cites).Select(record => record.Id).ToHashSet();
        var found = new List<BroughtRecord>();
        foreach (var act in acts.Where(act => act.Indexed.Counts && (person is null || act.Indexed.Person == person) && !cited.Contains(act.Entry.Id)))
        {
            var (parts, title) = Said(act);
            if (parts.IsDefault || !parts.Contains(part)) continue;
            found.Add(new BroughtRecord(act.Entry.Id, act.Entry.Kind, title is null ? null : (await vault.OpenAsync(title.Hmac, cancellation))?.Text));
        }

        return [.. found];
    }

    private static (ImmutableArray<PartReference> Parts, Sealed? Title) Said(EvidenceAct act)
    {
        if (act.Body<AddedArtifact>() is { } artifact) return (artifact.For, artifact.Title);
        return act.Body<SheetRow>() is { } row ? (row.For, row.Evidence) : ([], null);
    }
}
