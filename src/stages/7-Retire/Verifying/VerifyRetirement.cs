using System.Collections.Immutable;
using Assay.Kernel;
using Assay.Kernel.Capabilities;
using Assay.Ledger.Store;
using Assay.Projects.Artifacts;
using Assay.Retire.Archiving;
using Assay.Retire.Cases;
using Assay.Retire.Records;

namespace Assay.Retire.Verifying;

/// <summary>The capability <c>retire verify</c>: another person looks whether everything is as the deletion says.</summary>
public static class VerifyRetirement
{
    /// <summary>The declaration.</summary>
    public static Capability<VerifyRequest, RetireReceipt> Capability { get; } = new("retire verify", "As another person, check that what was deleted is gone, the archive answers, and every record about the model still proves.")
    {
        Permission = Permission.Write,
        Duty = Duty.Witness,
        Parameters =
        [
            new("plan", "The plan, by id or the start of one; the newest if left out.") { IsPositional = true },
            new("archive", "The archive's file, to repeat the restore test; without it the test is not repeated, and the record says so."),
        ],
        Problems = RetireProblems.Of("retire.no-plan", "retire.ambiguous", "retire.not-run", "retire.same-person", "retire.no-archive", "retire.other-archive", "retire.key-destroyed").Add("ledger.proof-fails", "The newest head of the log cannot be verified."),
        Examples = [new("assay retire verify --archive credit-2027.zip", "the newest plan, with the restore test")],
        Handle = HandleAsync,
        Describe = receipt => receipt.Says,
        Holds = receipt => receipt.Holds,
    };

    private static async Task<Outcome<RetireReceipt>> HandleAsync(VerifyRequest request, IServiceProvider services, CancellationToken cancellation)
    {
        var desk = await RetirementDesk.OpenAsync(services, cancellation);
        var found = RetirementCase.Find(desk.Ledger, request.Plan);
        if (!found.Succeeded) return Outcome<RetireReceipt>.Failed(found.Problems);
        var plan = found.Value;
        var isAnother = plan.PlanEntry.Person != desk.Person && plan.Deletions.All(deletion => deletion.Entry.Person != desk.Person);
        var archive = await ArchiveAsync(request, plan, services, cancellation);
        List<Problem> faults = [.. Faults(plan, isAnother), .. archive.Problems];
        if (faults.Count > 0) return Outcome<RetireReceipt>.Failed(faults);
        var proofs = await ProofCheck.OfAsync(plan, services, cancellation);
        if (!proofs.Succeeded) return Outcome<RetireReceipt>.Failed(proofs.Problems);
        bool? keyGone = plan.Archive is { Body.Key: { } key } ? await ArchiveKey.FindAsync(key, services.Need<IVault>(), cancellation) is null : null;
        var body = Body(plan, isAnother, archive.Value, proofs.Value, services.Need<IContentEraser>()) with { ArchiveKeyGone = keyGone };
        body = body with { Passed = body.Passed && (keyGone ?? false) == plan.IsArchiveErased };
        var entries = await desk.AppendAsync([desk.Draft(body, plan.PlanEntry, null, plan.Plan.IsRehearsal, plan.ModelSubject)], cancellation);
        return new RetireReceipt([entries[0].Id], plan.PlanEntry.Id, [.. Lines(body, entries[0].Id)], body.Passed);
    }

    private static RetireVerification Body(RetirementCase plan, bool isAnother, RestoreTest? restored, ProofCheck proofs, IContentEraser content)
    {
        var gone = plan.Deletions.SelectMany(deletion => deletion.Body.Assets).Where(asset => asset.Fate == AssetFate.Gone).Select(asset => asset.Digest).Distinct().ToList();
        ImmutableArray<Digest> still = [.. gone.Where(content.IsHere)];
        return new RetireVerification
        {
            Plan = plan.PlanEntry.Id,
            Deletions = [.. plan.Deletions.Select(deletion => deletion.Entry.Id)],
            IsByAnother = isAnother,
            Gone = gone.Count - still.Length,
            StillThere = still,
            ProofsHeld = proofs.Held,
            ProofsFailed = proofs.Failed,
            Restored = restored,
            Passed = still.IsEmpty && proofs.Failed.IsEmpty && restored?.Passed != false,
        };
    }

    private static IEnumerable<Problem> Faults(RetirementCase plan, bool isAnother)
    {
        if (plan.Deletions.IsEmpty) yield return new Problem("retire.not-run", "The plan has not been carried out: there is nothing to verify.", "Carry it out first: 'assay retire run'.") { Value = plan.PlanEntry.Id };
        if (!isAnother && !plan.Plan.IsRehearsal) yield return new Problem("retire.same-person", "Who planned or deleted cannot verify it.", "Let another person, with a key of their own, run this in the same home.") { Value = plan.PlanEntry.Person };
    }

    /// <summary>The restore test repeated on the file given, if one was.</summary>
    private static async Task<Outcome<RestoreTest?>> ArchiveAsync(VerifyRequest request, RetirementCase plan, IServiceProvider services, CancellationToken cancellation)
    {
        if (request.Archive is null || plan.Archive is not { } archive) return Outcome<RestoreTest?>.Success(null);
        var path = services.Need<WorkingFolder>().Full(request.Archive);
        try
        {
            await using (var file = File.OpenRead(path))
                if (await Digest.OfAsync(file, cancellation) is var found && found != archive.Body.Archive) return new Problem("retire.other-archive", "The file is not the archive that was recorded, or it has changed.", "Give the archive's own file.") { Place = new Place(request.Archive), Value = found.ToString(), Expected = archive.Body.Archive.ToString() };
            var key = archive.Body.Key is { } commitment ? await ArchiveKey.FindAsync(commitment, services.Need<IVault>(), cancellation) : null;
            if (archive.Body.Key is not null && key is null) return new Problem("retire.key-destroyed", "The archive's key is not in the vault: nobody can read the archive any more.", "Verify without --archive.") { Place = new Place(request.Archive) };
            return Outcome<RestoreTest?>.Success(await ArchiveRestore.TestAsync(path, key, archive.Body.Entries, services, cancellation));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return new Problem("retire.no-archive", $"The archive's file cannot be read: {fault.Message}", "Check the path.") { Place = new Place(request.Archive) };
        }
    }

    private static IEnumerable<string> Lines(RetireVerification body, string id)
    {
        yield return $"{(body.Passed ? "Found as recorded" : "Not as recorded")}: {body.Gone} assets gone, {body.ProofsHeld} records proven in the log. Record {id}.";
        foreach (var digest in body.StillThere) yield return $"  still here: {digest}";
        foreach (var failed in body.ProofsFailed) yield return $"  not proven: {failed}";
        if (body.ArchiveKeyGone is { } gone) yield return gone ? "The archive's key is destroyed: no copy of the archive can be read." : "The archive's key is in the vault.";
        yield return body.Restored switch { null => "The archive was not looked at.", { Passed: true } test => $"The archive answers {test.Rows} rows as the model did, and explains {test.Explained ?? 0} of its answers as before.", _ => "The archive does not answer as the model did." };
        if (!body.IsByAnother) yield return "The same person planned, ran and verified: a rehearsal may, a retirement may not.";
        if (body.Passed) yield return $"Next: 'assay retire certificate {body.Plan[..13]}'.";
    }
}
