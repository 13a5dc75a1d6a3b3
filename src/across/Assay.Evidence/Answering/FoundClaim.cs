using System.Collections.Immutable;
using Assay.Evidence.Acts;
using Assay.Evidence.Coverage;
using Assay.Evidence.Index;
using Assay.Kernel;
using Assay.Kernel.Capabilities;
using Assay.Ledger.Facts;
using Assay.Ledger.Inspect;
using Assay.Ledger.Records;
using Assay.Ledger.Store;

namespace Assay.Evidence.Answering;

/// <summary>A claim that somebody else is about to answer.</summary>
/// <param name="Entry">Its record.</param>
/// <param name="Claim">What it says.</param>
/// <param name="Subject">It, as the subject of the answer.</param>
/// <param name="Standing">How each part that is answered stands.</param>
internal sealed record FoundClaim(RecordEntry Entry, Claim Claim, Subject Subject, ImmutableArray<StandingClaim> Standing)
{
    /// <summary>The parts that are answered.</summary>
    public ImmutableArray<PartReference> Parts => [.. Standing.Select(claim => claim.Part)];

    /// <summary>The claim of that id, to be answered by another person for some of its parts, or for all when none is named.</summary>
    /// <returns>The claim, or <c>ledger.no-record</c>, <c>ledger.ambiguous</c>, <c>answer.no-claim</c>, <c>answer.own-work</c>, <c>answer.other-part</c>, <c>answer.not-standing</c>.</returns>
    public static async Task<Outcome<FoundClaim>> OfAsync(string id, ImmutableArray<string> parts, string answerer, IServiceProvider services, CancellationToken cancellation)
    {
        var store = services.Need<ILedgerStore>();
        var found = await RecordSearch.OneAsync(store, id, cancellation);
        if (!found.Succeeded) return Outcome<FoundClaim>.Failed(found.Problems);
        var (entry, bytes) = found.Value;
        if (entry.TryAs<Claim>() is not { IsWhole: true } claim) return AnswerProblems.NoClaim(entry);
        if (entry.Person == answerer) return new Problem("answer.own-work", "Nobody confirms or accepts their own work.", "Send the claim to somebody who saw it: 'assay bundle export', and 'assay bundle import' at their side.") { Value = entry.Id };
        var chosen = Chosen(claim, parts);
        if (!chosen.Succeeded) return Outcome<FoundClaim>.Failed(chosen.Problems);
        var fold = await new CoverageReader(store, services.Need<IEvidenceIndex>(), services.Need<FactCatalogue>()).ClaimsAsync(cancellation);
        ImmutableArray<StandingClaim> standing = [.. fold.Claims.Where(each => each.Id == entry.Id && chosen.Value.Contains(each.Part))];
        var faults = chosen.Value.Select(part => Fault(part, standing)).OfType<Problem>();
        return Outcome.Unless(faults, () => new FoundClaim(entry, claim, new Subject($"record:{entry.Id}", Digest.Of(bytes.Span)), standing));
    }

    /// <summary>The parts of a claim that are meant: those named, or all.</summary>
    public static Outcome<ImmutableArray<PartReference>> Chosen(Claim claim, ImmutableArray<string> given)
    {
        if (given.IsDefaultOrEmpty) return claim.Parts;
        var names = given.SelectMany(each => each.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).ToList();
        var strange = names.Where(name => !claim.Parts.Any(part => Names(part, name))).ToList();
        return Outcome.Unless(strange.Select(name => new Problem("answer.other-part", "The claim does not name this part.", "Answer what it claims.") { Value = name, Expected = $"one of {string.Join(", ", claim.Parts)}" }), () => claim.Parts.Where(part => names.Any(name => Names(part, name))).ToImmutableArray());
    }

    private static Problem? Fault(PartReference part, ImmutableArray<StandingClaim> standing) => standing.FirstOrDefault(claim => claim.Part == part) switch
    {
        null => new Problem("answer.not-standing", "The claim rests on nothing that counts here.", "Ask for the records that it rests on too, and import them; see 'assay ledger show'.") { Value = part.ToString() },
        { Support: Support.Rejected } => new Problem("answer.not-standing", "The claim was rejected, and stays so.", "Ask for a new claim.") { Value = part.ToString() },
        _ => null,
    };

    private static bool Names(PartReference part, string name) => part.ToString().Equals(name, StringComparison.OrdinalIgnoreCase) || part.Criterion.Equals(name, StringComparison.OrdinalIgnoreCase);
}
