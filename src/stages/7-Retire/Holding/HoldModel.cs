using System.Collections.Immutable;
using Assay.Kernel;
using Assay.Kernel.Capabilities;
using Assay.Retire.Assets;
using Assay.Retire.Cases;
using Assay.Retire.Records;

namespace Assay.Retire.Holding;

/// <summary>The capability <c>retire hold</c>: forbids deleting what belongs to a model, or lifts such a hold.</summary>
public static class HoldModel
{
    /// <summary>The declaration.</summary>
    public static Capability<HoldRequest, RetireReceipt> Capability { get; } = new("retire hold", "Place a legal hold on a model's content, or lift one. While it stands nothing that it covers is deleted.")
    {
        Permission = Permission.Write,
        Parameters =
        [
            new("model", "The model: the start of the ONNX file's digest or of its train.model record; the newest if left out.") { IsPositional = true },
            new("classes", "Which assets: model, data, logs, documents; all if left out.", ParameterType.Texts),
            new("reason", "Why it is placed or lifted, and who said so.") { IsRequired = true },
            new("lift", "The hold to lift, by id or the start of one."),
        ],
        Problems = RetireProblems.Of("retire.no-model", "retire.ambiguous", "retire.class", "retire.empty", "retire.too-long", "retire.no-hold"),
        Examples = [new("assay retire hold --classes data --reason 'Case 17, counsel on 3 May.'", "the data of the newest model"), new("assay retire hold --lift 0193a4 --reason 'Case 17 is closed.'", "lift it")],
        Handle = HandleAsync,
        Describe = receipt => receipt.Says,
    };

    private static async Task<Outcome<RetireReceipt>> HandleAsync(HoldRequest request, IServiceProvider services, CancellationToken cancellation)
    {
        var desk = await RetirementDesk.OpenAsync(services, cancellation);
        var (model, classes) = (ModelSearch.Find(desk.Ledger, request.Model), request.Classes.Select(Class).ToList());
        List<Problem> faults = [.. model.Problems, .. classes.SelectMany(kind => kind.Problems), .. RetirementDesk.Needed("reason", request.Reason)];
        var lifted = model.Succeeded && request.Lift is not null ? desk.Ledger.Holds(model.Value.Subjects[0].Digest).Where(hold => hold.Entry.Id.StartsWith(request.Lift, StringComparison.Ordinal)).ToList() : null;
        if (lifted is not null and not [_]) faults.Add(new Problem("retire.no-hold", "There is no such hold on this model, or several start so.", "See 'assay retire status'.") { Place = new Place(Field: "lift"), Value = request.Lift });
        if (faults.Count > 0) return Outcome<RetireReceipt>.Failed(faults);
        var sealer = desk.Sealer(RetireHold.Kind);
        var hold = new RetireHold
        {
            Model = model.Value!.Subjects[0].Digest,
            Classes = lifted is [var placed] ? placed.Body.Classes : [.. classes.Select(kind => kind.Required).Distinct()],
            Lifts = lifted?[0].Entry.Id,
            Reason = sealer.Seal("reason", request.Reason),
        };
        var entries = await desk.AppendAsync([desk.Draft(hold, model.Value, sealer, false, model.Value.Subjects[0])], cancellation);
        return new RetireReceipt([entries[0].Id], null, [$"{(hold.Lifts is null ? "Held" : "No longer held")}: {Words(hold.Classes)}, of {hold.Model.ToString()[..12]}…, as record {entries[0].Id}."]);
    }

    private static string Words(ImmutableArray<AssetClass> classes) => classes.IsEmpty ? "everything" : string.Join(", ", classes.Select(RetentionRule.Word));

    private static Outcome<AssetClass> Class(string word) => RetentionRule.ClassOf(word) is { } kind
        ? kind
        : new Problem("retire.class", "There is no such class of assets.", "Choose one of them.") { Place = new Place(Field: "classes"), Value = word, Expected = string.Join(", ", Enum.GetValues<AssetClass>().Select(RetentionRule.Word)) };
}
