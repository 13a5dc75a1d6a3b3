using System.Globalization;
using Assay.Kernel;
using Assay.Kernel.Capabilities;
using Assay.Retire.Cases;
using Assay.Retire.Records;

namespace Assay.Retire.Noticing;

/// <summary>The capability <c>retire acknowledge</c>: records that a caller has answered.</summary>
public static class AcknowledgeNotice
{
    /// <summary>The declaration.</summary>
    public static Capability<AcknowledgeRequest, RetireReceipt> Capability { get; } = new("retire acknowledge", "Record that a caller of a model has answered the notice that it goes.")
    {
        Permission = Permission.Write,
        Parameters =
        [
            new("plan", "The plan, by id or the start of one; the newest if left out.") { IsPositional = true },
            new("caller", "Which of the plan's callers, from 1 in the order in which it names them.", ParameterType.Integer) { IsRequired = true },
            new("how", "What they answered, and how that is known.") { IsRequired = true },
        ],
        Problems = RetireProblems.Of("retire.no-plan", "retire.ambiguous", "retire.empty", "retire.too-long", "retire.no-caller"),
        Examples = [new("assay retire acknowledge --caller 1 --how 'Mail of 3 May: they use the new model.'", "the first caller of the newest plan")],
        Handle = HandleAsync,
        Describe = receipt => receipt.Says,
    };

    private static async Task<Outcome<RetireReceipt>> HandleAsync(AcknowledgeRequest request, IServiceProvider services, CancellationToken cancellation)
    {
        var desk = await RetirementDesk.OpenAsync(services, cancellation);
        var found = RetirementCase.Find(desk.Ledger, request.Plan);
        List<Problem> faults = [.. found.Problems, .. RetirementDesk.Needed("how", request.How)];
        var notice = found.Value?.Notices.LastOrDefault(each => each.Body.Caller == request.Caller);
        if (found.Succeeded && notice?.Body is null) faults.Add(NoCaller(request.Caller, found.Value));
        if (faults.Count > 0) return Outcome<RetireReceipt>.Failed(faults);
        var sealer = desk.Sealer(RetireAcknowledgement.Kind);
        var body = new RetireAcknowledgement { Plan = found.Value!.PlanEntry.Id, Notice = notice!.Value.Entry.Id, Caller = (int)request.Caller, How = sealer.Seal("how", request.How) };
        var entries = await desk.AppendAsync([desk.Draft(body, found.Value.PlanEntry, sealer, found.Value.Plan.IsRehearsal, desk.Ledger.Subject(notice.Value.Entry))], cancellation);
        var left = found.Value.Waiting(desk.Now).Where(caller => caller != request.Caller).ToList();
        var next = left.Count == 0 ? "Nobody is waited for: 'assay retire run --archive FILE --keep-archive-until DAY'." : $"Waiting for {string.Join(", ", left)}.";
        return new RetireReceipt([entries[0].Id], found.Value.PlanEntry.Id, [$"Caller {request.Caller} has answered, as record {entries[0].Id}. {next}"]);
    }

    private static Problem NoCaller(long given, RetirementCase found) => new("retire.no-caller", "There is no such caller, or they were not told yet.", "See 'assay retire status'; tell them with 'assay retire notice'.")
    {
        Place = new Place(Field: "caller"),
        Value = given.ToString(CultureInfo.InvariantCulture),
        Expected = found.Plan.Callers.IsEmpty ? "none: the plan names no callers" : $"1 to {found.Plan.Callers.Length}, after a notice",
    };
}
