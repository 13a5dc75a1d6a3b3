using System.Collections.Immutable;
using Assay.Evidence.Acts;
using Assay.Evidence.Coverage;
using Assay.Evidence.Index;
using Assay.Evidence.Status;
using Assay.Evidence.Why;
using Assay.Kernel;
using Assay.Ledger.Bundles;
using Assay.Ledger.Facts;
using Assay.Ledger.Keys;
using Assay.Ledger.Records;

namespace Assay.Server.Pages.Verify;

/// <summary>
/// What the records of a bundle say of the evidence of the people in it: by the capabilities that say it of a home, over the bundle's records alone. They are asked twice: of all
/// records, for what is stated, and of those that pinned keys signed, for what is proven.
/// </summary>
/// <param name="log">The records; of a bundle that holds.</param>
/// <param name="vault">The texts that it discloses.</param>
/// <param name="proven">Identifiers of the records that a pinned key signed.</param>
public sealed class BundleEvidence(BundleLog log, BundleVault vault, ImmutableHashSet<string> proven)
{
    private readonly MemoryEvidenceIndex _stated = new();
    private readonly MemoryEvidenceIndex _pinned = new();
    private readonly BundleLog _provenLog = log.Where(leaf => proven.Contains(leaf.Id) || IsAlwaysHeard(leaf));

    /// <summary>Identifiers of the records that a pinned key signed.</summary>
    public ImmutableHashSet<string> Proven => proven;

    /// <summary>The bundle as a home, with everything that it states.</summary>
    internal BundleHome Home(FactCatalogue facts, TimeProvider clock) => new(log, _stated, vault, facts, clock);

    /// <summary>How far a person's evidence for a standard has come, as stated and as proven; or the problems of <c>evidence status</c>.</summary>
    internal async Task<Outcome<BundleStatus>> StatusAsync(string standard, string person, FactCatalogue facts, TimeProvider clock, CancellationToken cancellation)
    {
        var request = new StatusRequest { Standard = standard, Person = person };
        var stated = await ShowStatus.Capability.Handle(request, Home(facts, clock), cancellation);
        if (!stated.Succeeded) return Outcome<BundleStatus>.Failed(stated.Problems);
        // Where no pinned key signed anything of theirs, they are nobody there, and nothing is proven.
        var pinned = await ShowStatus.Capability.Handle(request, new BundleHome(_provenLog, _pinned, vault, facts, clock), cancellation);
        return new BundleStatus(stated.Value, pinned.Succeeded ? Parts(pinned.Value).ToImmutableDictionary(part => part.Name, part => part.Support) : ImmutableDictionary<string, Support>.Empty);
    }

    /// <summary>Why the parts of a criterion stand as they do; or the problems of <c>evidence why</c>.</summary>
    internal Task<Outcome<WhyAnswer>> WhyAsync(string standard, string code, string person, FactCatalogue facts, TimeProvider clock, CancellationToken cancellation) =>
        ExplainEvidence.Capability.Handle(new WhyRequest { Standard = standard, Code = code, Person = person }, Home(facts, clock), cancellation);

    private static IEnumerable<(string Name, Support Support)> Parts(StatusAnswer status) => status.Items.SelectMany(item => item.Parts.Select(part => ($"{item.Code}.{part.Id}", part.Support)));

    // What says whose a key is, what revokes one, and what speaks against evidence, is heard whoever signed it: leaving it out could only make more of the evidence.
    private static bool IsAlwaysHeard(Assay.Ledger.Store.StoredEnvelope leaf) => RecordReader.TryRead(leaf) is { Succeeded: true, Value: { } entry } && (RecordAttributions.IsAboutKeys(entry.Kind) || entry.Kind == Rejection.Kind.Name);
}
