using System.Collections.Immutable;
using Assay.Kernel;
using Assay.Ledger.Records;
using Assay.Retire.Records;

namespace Assay.Retire.Cases;

/// <summary>One plan and everything that was recorded about it.</summary>
internal sealed record RetirementCase(RetirementLedger Ledger, RecordEntry PlanEntry, RetirePlan Plan)
{
    /// <summary>The record of the model.</summary>
    public RecordEntry? Model => Ledger.Entries.FirstOrDefault(entry => entry.Id == Plan.ModelRecord);

    /// <summary>The plan as a subject.</summary>
    public Subject Subject => Ledger.Subject(PlanEntry);

    /// <summary>The model as a subject.</summary>
    public Subject ModelSubject => new(PlanEntry.Subjects[0].Name, Plan.Model);

    /// <summary>Its notices.</summary>
    public ImmutableArray<(RecordEntry Entry, RetireNotice Body)> Notices => [.. Ledger.All<RetireNotice>().Where(notice => notice.Body.Plan == PlanEntry.Id)];

    /// <summary>The callers, from 1, who have answered.</summary>
    public ImmutableHashSet<int> Answered => [.. Ledger.All<RetireAcknowledgement>().Where(answer => answer.Body.Plan == PlanEntry.Id).Select(answer => answer.Body.Caller)];

    /// <summary>Its newest archive.</summary>
    public (RecordEntry Entry, RetireArchive Body)? Archive => Last(Ledger.All<RetireArchive>().Where(archive => archive.Body.Plan == PlanEntry.Id));

    /// <summary>Its deletions, the oldest first.</summary>
    public ImmutableArray<(RecordEntry Entry, RetireDeletion Body)> Deletions => [.. Ledger.All<RetireDeletion>().Where(deletion => deletion.Body.Plan == PlanEntry.Id)];

    /// <summary>What was announced to be deleted, the oldest first.</summary>
    public ImmutableArray<(RecordEntry Entry, RetireIntent Body)> Intents => [.. Ledger.All<RetireIntent>().Where(intent => intent.Body.Plan == PlanEntry.Id)];

    /// <summary>Whether the key of its archive was destroyed, or is as far as the records say.</summary>
    public bool IsArchiveErased => Deletions.Any(deletion => deletion.Body.ArchiveKeyDestroyed == true) || Intents.Any(intent => intent.Body.DestroysArchiveKey);

    /// <summary>Its newest verification.</summary>
    public (RecordEntry Entry, RetireVerification Body)? Verification => Last(Ledger.All<RetireVerification>().Where(verification => verification.Body.Plan == PlanEntry.Id));

    /// <summary>Its newest certificate.</summary>
    public (RecordEntry Entry, RetireCertificate Body)? Certificate => Last(Ledger.All<RetireCertificate>().Where(certificate => certificate.Body.Plan == PlanEntry.Id));

    /// <summary>The plan whose id starts so; without a text the newest.</summary>
    public static Outcome<RetirementCase> Find(RetirementLedger ledger, string? given)
    {
        var text = given?.Trim().ToLowerInvariant() ?? "";
        var found = ledger.All<RetirePlan>().Reverse().Where(plan => plan.Entry.Id.StartsWith(text, StringComparison.Ordinal)).ToList();
        if (found.Count == 0) return new Problem("retire.no-plan", "There is no such plan in this home.", "Make one: 'assay retire plan'.") { Place = new Place(Field: "plan"), Value = given };
        if (found.Count > 1 && text.Length > 0) return new Problem("retire.ambiguous", "Several plans start like this.", "Give more of the id.") { Place = new Place(Field: "plan"), Value = given };
        return new RetirementCase(ledger, found[0].Entry, found[0].Body);
    }

    /// <summary>The callers, from 1, who have neither answered nor let the day pass that they were given.</summary>
    public IEnumerable<int> Waiting(DateTimeOffset now)
    {
        var (answered, late) = (Answered, Notices.Where(notice => notice.Body.AnswerBy <= now).Select(notice => notice.Body.Caller).ToHashSet());
        return Enumerable.Range(1, Plan.Callers.Length).Where(caller => !answered.Contains(caller) && !late.Contains(caller));
    }

    private static (RecordEntry, TBody)? Last<TBody>(IEnumerable<(RecordEntry, TBody)> records) => records.Cast<(RecordEntry, TBody)?>().LastOrDefault();
}
