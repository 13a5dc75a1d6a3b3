using Assay.Evidence.Acts;
using Assay.Evidence.Index;
using Assay.Evidence.People;
using Assay.Kernel;
using Assay.Kernel.Capabilities;
using Assay.Ledger.Facts;
using Assay.Ledger.Inspect;
using Assay.Ledger.Records;
using Assay.Ledger.Store;

namespace Assay.Evidence.Checking;

/// <summary>The capability <c>evidence check</c>: whether claims are valid, authentic, current, sufficient and reliable, each with its reasons.</summary>
public static class CheckEvidence
{
    /// <summary>The declaration.</summary>
    public static Capability<CheckRequest, CheckAnswer> Capability { get; } = new("evidence check", "Check whether claims are valid, authentic, current, sufficient and reliable, each with the records behind it and why.")
    {
        Parameters =
        [
            new("claim", "The claim, by id or the start of one; all of the person's if left out.") { IsPositional = true },
            new("person", "Whose claims: a pseudonym, or 'everybody'; yours if left out."),
        ],
        Problems = RecordSearch.Problems.Add("check.no-claim", "The record is not a claim.").Add(Persons.Problem.Key, Persons.Problem.Value),
        Examples = [new("assay evidence check", "all of your claims"), new("assay evidence check 0193a4 --json", "one claim, for a script")],
        Handle = HandleAsync,
        Describe = CheckText.Lines,
    };

    private static async Task<Outcome<CheckAnswer>> HandleAsync(CheckRequest request, IServiceProvider services, CancellationToken cancellation)
    {
        var (store, index, facts) = (services.Need<ILedgerStore>(), services.Need<IEvidenceIndex>(), services.Need<FactCatalogue>());
        await new EvidenceIndexer(store, index, facts).CatchUpAsync(cancellation);
        var asked = request.Claim is null ? Outcome<RecordEntry?>.Success(null) : (await RecordSearch.OneAsync(store, request.Claim, cancellation)).Then(found => Claimed(found.Entry));
        if (!asked.Succeeded) return Outcome<CheckAnswer>.Failed(asked.Problems);
        if (await Persons.FaultAsync(request.Person, index, cancellation) is { } fault) return fault;
        var person = request.Person switch { Persons.Everybody => null, null => services.Need<CurrentPerson>().Person, var given => given };
        var now = services.Need<TimeProvider>().GetUtcNow();
        var dossiers = await new ClaimDossiers(store, index, facts).ReadAsync(entry => asked.Value is { } one ? entry.Id == one.Id : person is null || entry.Person == person, now, cancellation);
        return new CheckAnswer(now, [.. dossiers.Select(ClaimChecks.Of)]);
    }

    private static Outcome<RecordEntry?> Claimed(RecordEntry entry) => entry.Kind == Claim.Kind.Name
        ? entry
        : new Problem("check.no-claim", $"This record is no claim but {entry.Kind}.", "Look for claims with 'assay ledger log --kind evidence.claim'.") { Value = entry.Id };
}
