using Assay.Kernel;
using Assay.Kernel.Capabilities;
using Assay.Ledger.Records;
using Assay.Retire.Cases;
using Assay.Retire.Records;

namespace Assay.Retire.Legacy;

/// <summary>The capability <c>retire legacy add</c>: puts a model that predates Assay on the register, or states it anew.</summary>
public static class AddLegacyModel
{
    private const int LongestName = 200;

    /// <summary>The declaration.</summary>
    public static Capability<LegacyRequest, RetireReceipt> Capability { get; } = new("retire legacy add", "Put a model that predates Assay on the register, with the day when it is looked at again; the newest entry of a name counts.")
    {
        Permission = Permission.Write,
        Parameters =
        [
            new("name", "The name that it is known by. It stands in the record in the clear.") { IsRequired = true, IsPositional = true },
            new("owner", "Who answers for it.") { IsRequired = true },
            new("purpose", "What it decides, and about whom.") { IsRequired = true },
            new("reviewBy", "The day by which it is looked at again, as 2027-03-31.") { IsRequired = true },
            new("over", "It is out of use.", ParameterType.Flag),
        ],
        Problems = RetireProblems.Of("retire.empty", "retire.too-long", "retire.day"),
        Examples = [new("assay retire legacy add scorecard-2009 --owner 'A. Owner' --purpose 'Credit limits of shops.' --review-by 2027-03-31", "a scorecard in a spreadsheet")],
        Handle = HandleAsync,
        Describe = receipt => receipt.Says,
    };

    private static async Task<Outcome<RetireReceipt>> HandleAsync(LegacyRequest request, IServiceProvider services, CancellationToken cancellation)
    {
        var desk = await RetirementDesk.OpenAsync(services, cancellation);
        var day = RetirementDesk.Day("review-by", request.ReviewBy);
        List<Problem> faults = [.. RetirementDesk.Needed("name", request.Name), .. RetirementDesk.Needed("owner", request.Owner), .. RetirementDesk.Needed("purpose", request.Purpose), .. day.Problems];
        if (request.Name.Length is > LongestName and <= RetirementDesk.MostCharacters) faults.Add(new Problem("retire.too-long", "The name is too long.", "Say the rest under --purpose.") { Place = new Place(Field: "name"), Expected = $"at most {LongestName} characters" });
        if (faults.Count > 0) return Outcome<RetireReceipt>.Failed(faults);
        var sealer = desk.Sealer(LegacyModel.Kind);
        var model = new LegacyModel { Name = request.Name.Trim(), Owner = sealer.Seal("owner", request.Owner), Purpose = sealer.Seal("purpose", request.Purpose), ReviewBy = day.Value, IsOver = request.Over };
        var entries = await desk.AppendAsync([desk.Draft(model, null, sealer, false, new Subject($"legacy:{model.Name}", Digest.Of(model.Name)))], cancellation);
        return new RetireReceipt([entries[0].Id], null, [FormattableString.Invariant($"On the register as record {entries[0].Id}: {model.Name}, {(model.IsOver ? "out of use" : $"to be looked at by {model.ReviewBy:yyyy-MM-dd}")}.")]);
    }
}
