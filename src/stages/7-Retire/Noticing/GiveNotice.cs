using Assay.Kernel;
using Assay.Kernel.Capabilities;
using Assay.Retire.Cases;
using Assay.Retire.Records;

namespace Assay.Retire.Noticing;

/// <summary>The capability <c>retire notice</c>: records that every caller of a plan was told. It sends nothing by itself.</summary>
public static class GiveNotice
{
    /// <summary>The declaration.</summary>
    public static Capability<NoticeRequest, RetireReceipt> Capability { get; } = new("retire notice", "Record that the callers of a model were told that it goes, and until when they may answer. It sends nothing by itself.")
    {
        Permission = Permission.Write,
        Parameters =
        [
            new("plan", "The plan, by id or the start of one; the newest if left out.") { IsPositional = true },
            new("message", "What they were told.") { IsRequired = true },
            new("answerBy", "The day from which the plan may be carried out without their answer, as 2027-03-31.") { IsRequired = true },
        ],
        Problems = RetireProblems.Of("retire.no-plan", "retire.ambiguous", "retire.empty", "retire.too-long", "retire.day", "retire.past", "retire.no-callers"),
        Examples = [new("assay retire notice --message 'The model goes on 1 May; ask us for the new address.' --answer-by 2027-04-30", "all callers of the newest plan")],
        Handle = HandleAsync,
        Describe = receipt => receipt.Says,
    };

    private static async Task<Outcome<RetireReceipt>> HandleAsync(NoticeRequest request, IServiceProvider services, CancellationToken cancellation)
    {
        var desk = await RetirementDesk.OpenAsync(services, cancellation);
        var (found, day) = (RetirementCase.Find(desk.Ledger, request.Plan), RetirementDesk.Day("answer-by", request.AnswerBy));
        List<Problem> faults = [.. found.Problems, .. day.Problems, .. RetirementDesk.Needed("message", request.Message)];
        if (day.Succeeded && RetirementDesk.Start(day.Value) <= desk.Now) faults.Add(new Problem("retire.past", "The day lies in the past: nobody could answer.", "Give them time.") { Place = new Place(Field: "answer-by"), Value = request.AnswerBy });
        if (found.Succeeded && found.Value.Plan.Callers.IsEmpty) faults.Add(new Problem("retire.no-callers", "The plan names no callers to tell.", "Make a plan that does: 'assay retire plan … --callers …'.") { Value = found.Value.PlanEntry.Id });
        if (faults.Count > 0) return Outcome<RetireReceipt>.Failed(faults);
        var drafts = found.Value!.Plan.Callers.Select((_, i) =>
        {
            var sealer = desk.Sealer(RetireNotice.Kind);
            var notice = new RetireNotice { Plan = found.Value.PlanEntry.Id, Caller = i + 1, Message = sealer.Seal("message", request.Message), AnswerBy = RetirementDesk.Start(day.Value) };
            return desk.Draft(notice, found.Value.PlanEntry, sealer, found.Value.Plan.IsRehearsal, found.Value.Subject);
        }).ToList();
        var entries = await desk.AppendAsync(drafts, cancellation);
        return new RetireReceipt([.. entries.Select(entry => entry.Id)], found.Value.PlanEntry.Id, [$"Noted who was told: {entries.Length} of the plan's callers. Their answers: 'assay retire acknowledge --caller N --how …'."]);
    }
}
