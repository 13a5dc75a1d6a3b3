using System.Collections.Immutable;
using Assay.Evidence.Acts;
using Assay.Evidence.Coverage;
using Assay.Evidence.Index;
using Assay.Kernel;
using Assay.Kernel.Capabilities;
using Assay.Ledger.Bundles;
using Assay.Ledger.Facts;
using Assay.Ledger.Inspect;
using Assay.Ledger.Records;
using Assay.Ledger.Store;

namespace Assay.Server.Pages.Evidence;

/// <summary>A claim that somebody looks at: what it says, and how each of its parts stands.</summary>
/// <param name="Entry">Its record.</param>
/// <param name="Claim">What it says.</param>
/// <param name="Standing">How its parts stand; those that rest on nothing that counts here are left out.</param>
public sealed record ClaimInView(RecordEntry Entry, Claim Claim, ImmutableArray<StandingClaim> Standing)
{
    /// <summary>The claimant's name, as they signed; null where this home cannot open it.</summary>
    public string? Name { get; init; }

    /// <summary>Their words; null where a decision note stands for them or this home cannot open them.</summary>
    public string? Narrative { get; init; }

    /// <summary>Reads it.</summary>
    public static async Task<Outcome<ClaimInView>> ReadAsync(IServiceProvider home, string id, CancellationToken cancellation)
    {
        var store = home.Need<ILedgerStore>();
        var found = await RecordSearch.OneAsync(store, id, cancellation);
        if (!found.Succeeded) return Outcome<ClaimInView>.Failed(found.Problems);
        var (entry, bytes) = found.Value;
        if (entry.TryAs<Claim>() is not { Parts.IsDefaultOrEmpty: false, Cites.IsDefault: false } claim) return new Problem("answer.no-claim", "This record is no claim.", "Open a claim from the page of its criterion.") { Value = $"{entry.Kind} {entry.Id}" };
        var fold = await new CoverageReader(store, home.Need<IEvidenceIndex>(), home.Need<FactCatalogue>()).ClaimsAsync(cancellation);
        var opened = await Disclosure.OfAsync(bytes, home.Need<IVault>(), cancellation);
        return new ClaimInView(entry, claim, [.. fold.Claims.Where(standing => standing.Id == entry.Id)])
        {
            Name = opened.FirstOrDefault(opening => opening.Field == "actor.name")?.Text,
            Narrative = opened.FirstOrDefault(opening => opening.Field == "body.narrative")?.Text,
        };
    }
}
