using System.Collections.Immutable;
using Assay.Kernel;
using Assay.Kernel.Capabilities;
using Assay.Retire.Cases;
using Assay.Retire.Records;
using Assay.Retire.Running;

namespace Assay.Retire.Certifying;

/// <summary>The capability <c>retire certificate</c>: states the end of a model's life, when everything before it is on record.</summary>
public static class CertifyRetirement
{
    /// <summary>The declaration.</summary>
    public static Capability<CertificateRequest, RetireReceipt> Capability { get; } = new("retire certificate", "Certify that a model was archived, deleted and verified as planned, with what remains and until when.")
    {
        Permission = Permission.Write,
        Parameters = [new("plan", "The plan, by id or the start of one; the newest if left out.") { IsPositional = true }],
        Problems = RetireProblems.Of("retire.no-plan", "retire.ambiguous", "retire.not-run", "retire.not-verified", "retire.not-due"),
        Examples = [new("assay retire certificate", "the newest plan"), new("assay retire certificate --json", "for a script")],
        Handle = HandleAsync,
        Describe = receipt => receipt.Says,
    };

    private static async Task<Outcome<RetireReceipt>> HandleAsync(CertificateRequest request, IServiceProvider services, CancellationToken cancellation)
    {
        var desk = await RetirementDesk.OpenAsync(services, cancellation);
        var found = RetirementCase.Find(desk.Ledger, request.Plan);
        if (!found.Succeeded) return Outcome<RetireReceipt>.Failed(found.Problems);
        var plan = found.Value;
        var faults = Faults(plan, desk.Now).ToList();
        if (faults.Count > 0) return Outcome<RetireReceipt>.Failed(faults);
        var (archive, verification) = (plan.Archive!.Value, plan.Verification!.Value);
        ImmutableArray<DeletedAsset> remains = [.. plan.Deletions[^1].Body.Assets.Where(asset => asset.Fate != AssetFate.Gone)];
        var body = new RetireCertificate
        {
            Plan = plan.PlanEntry.Id,
            Model = plan.Plan.Model,
            IsRehearsal = plan.Plan.IsRehearsal,
            Archive = archive.Entry.Id,
            ArchiveKeptUntil = archive.Body.KeptUntil,
            ArchiveMethod = archive.Body.Key is null ? null : ErasureMethod.KeyDestroyed,
            ArchiveErased = archive.Body.Key is null ? null : plan.IsArchiveErased,
            Method = plan.Plan.IsRehearsal ? null : ErasureMethod.Unlinked,
            Deletions = [.. plan.Deletions.Select(deletion => deletion.Entry.Id)],
            Verification = verification.Entry.Id,
            IsBySecondPerson = verification.Body.IsByAnother,
            Remains = remains,
            Sentence = Sentence(plan, verification.Body, remains.Length),
        };
        var entries = await desk.AppendAsync([desk.Draft(body, plan.PlanEntry, null, plan.Plan.IsRehearsal, plan.ModelSubject)], cancellation);
        return new RetireReceipt([entries[0].Id], plan.PlanEntry.Id, [body.Sentence, .. remains.Select(asset => $"  remains: {asset.Name}: {Sentences.Word(asset)}"), Archive(body), "What is gone was unlinked: its bytes were not overwritten, and its digests and the records' proofs stay.", $"Certificate: record {entries[0].Id}. Prove it: 'assay ledger prove {entries[0].Id[..13]}'."]);
    }

    private static string Archive(RetireCertificate certificate) => (certificate.ArchiveMethod, certificate.ArchiveErased) switch
    {
        (null, _) => FormattableString.Invariant($"The archive is in the clear and kept until {certificate.ArchiveKeptUntil:yyyy-MM-dd}; deleting it then is for its keeper."),
        (_, true) => "The archive is erased: its only key was destroyed, so no copy of it can be read.",
        _ => FormattableString.Invariant($"The archive is encrypted and kept until {certificate.ArchiveKeptUntil:yyyy-MM-dd}: 'assay retire run' destroys its key from then on, which erases every copy of it."),
    };

    private static IEnumerable<Problem> Faults(RetirementCase plan, DateTimeOffset now)
    {
        if (plan.Deletions.IsEmpty || plan.Archive is null)
        {
            yield return new Problem("retire.not-run", "The plan has not been carried out.", "Carry it out first: 'assay retire run'.") { Value = plan.PlanEntry.Id };
            yield break;
        }

        var due = plan.Deletions[^1].Body.Assets.Where(asset => asset.Fate is AssetFate.Kept or AssetFate.Written && AssetFates.IsDue(asset.KeepUntil, now)).Select(asset => asset.Name).ToList();
        if (plan.Archive.Value.Body is { Key: not null } archive && AssetFates.IsDue(archive.KeptUntil, now) && !plan.IsArchiveErased && !plan.Plan.IsRehearsal) due.Add("the archive's key");
        if (due.Count > 0) yield return new Problem("retire.not-due", "The time of something that was kept has come, and it is still here.", "Run the plan again: 'assay retire run'.") { Value = string.Join(", ", due) };
        if (plan.Verification is not { Body.Passed: true } verification || verification.Entry.Index < plan.Deletions[^1].Entry.Index) yield return new Problem("retire.not-verified", "The newest deletion has not been verified, or not with success.", "Let another person run 'assay retire verify'.") { Value = plan.Deletions[^1].Entry.Id };
    }

    private static string Sentence(RetirementCase plan, RetireVerification verification, int remaining)
    {
        var model = $"{plan.Plan.Model.ToString()[..12]}…";
        var who = verification.IsByAnother ? "verified by a second person" : "verified by the same person";
        return plan.Plan.IsRehearsal
            ? $"Rehearsal: the steps to retire model {model} were tried and {who}; nothing was deleted, and the model is in use."
            : $"Model {model} was taken out of use, archived, deleted as planned and {who}; {remaining} of its {plan.Deletions[^1].Body.Assets.Length} assets remain here.";
    }
}
