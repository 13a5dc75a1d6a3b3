using System.Collections.Immutable;
using Assay.Evidence.Acts;
using Assay.Kernel;
using Assay.Ledger.Inspect;
using Assay.Ledger.Records;
using Assay.Ledger.Store;

namespace Assay.Evidence.Answering;

/// <summary>A claim that somebody else is about to answer.</summary>
/// <param name="Entry">Its record.</param>
/// <param name="Claim">What it says.</param>
/// <param name="Subject">It, as the subject of the answer.</param>
/// <param name="Parts">The parts that are answered.</param>
internal sealed record FoundClaim(RecordEntry Entry, Claim Claim, Subject Subject, ImmutableArray<PartReference> Parts)
{
    /// <summary>The claim of that id, to be answered by somebody for some of its parts, or for all when none is named.</summary>
    /// <returns>The claim, or <c>ledger.no-record</c>, <c>ledger.ambiguous</c>, <c>answer.no-claim</c>, <c>answer.own-work</c>, <c>answer.other-part</c>.</returns>
    public static async Task<Outcome<FoundClaim>> OfAsync(ILedgerStore store, string id, ImmutableArray<string> parts, string answerer, CancellationToken cancellation)
    {
        var found = await RecordSearch.OneAsync(store, id, cancellation);
        if (!found.Succeeded) return Outcome<FoundClaim>.Failed(found.Problems);
        var (entry, bytes) = found.Value;
        if (entry.Kind != Claim.Kind.Name) return new Problem("answer.no-claim", $"This record is no claim but {entry.Kind}.", "Look for claims with 'assay ledger log --kind evidence.claim'.") { Value = entry.Id };
        if (entry.Person == answerer) return new Problem("answer.own-work", "Nobody confirms or accepts their own work.", "Send the claim to somebody who saw it: 'assay bundle export', and 'assay bundle import' at their side.") { Value = entry.Id };
        var claim = entry.As<Claim>();
        return Chosen(claim, parts).Map(chosen => new FoundClaim(entry, claim, new Subject($"record:{entry.Id}", Digest.Of(bytes.Span)), chosen));
    }

    private static Outcome<ImmutableArray<PartReference>> Chosen(Claim claim, ImmutableArray<string> given)
    {
        if (given.IsDefaultOrEmpty) return claim.Parts;
        var names = given.SelectMany(each => each.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).ToList();
        var strange = names.Where(name => !claim.Parts.Any(part => Names(part, name))).ToList();
        return Outcome.Unless(strange.Select(name => new Problem("answer.other-part", "The claim does not name this part.", "Answer what it claims.") { Value = name, Expected = $"one of {string.Join(", ", claim.Parts)}" }), () => claim.Parts.Where(part => names.Any(name => Names(part, name))).ToImmutableArray());
    }

    private static bool Names(PartReference part, string name) => part.ToString().Equals(name, StringComparison.OrdinalIgnoreCase) || part.Criterion.Equals(name, StringComparison.OrdinalIgnoreCase);
}
