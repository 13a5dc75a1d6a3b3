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
            new("file", "Its ONNX file, where it has one: out of use, it is then served no more by anybody who follows this log."),
            new("over", "It is out of use.", ParameterType.Flag),
        ],
        Problems = RetireProblems.Of("retire.empty", "retire.too-long", "retire.day", "retire.file", "retire.known"),
        Examples = [new("assay retire legacy add scorecard-2009 --owner 'A. Owner' --purpose 'Credit limits of shops.' --review-by 2027-03-31", "a scorecard in a spreadsheet"), new("assay retire legacy add churn-2019 --owner 'A. Owner' --purpose 'Who is called.' --review-by 2027-03-31 --file churn.onnx --over", "a file that was served by 'assay serve --model churn=churn.onnx', and is to be no more")],
        Handle = HandleAsync,
        Describe = receipt => receipt.Says,
    };

    private static async Task<Outcome<RetireReceipt>> HandleAsync(LegacyRequest request, IServiceProvider services, CancellationToken cancellation)
    {
        var desk = await RetirementDesk.OpenAsync(services, cancellation);
        var day = RetirementDesk.Day("review-by", request.ReviewBy);
        List<Problem> faults = [.. RetirementDesk.Needed("name", request.Name), .. RetirementDesk.Needed("owner", request.Owner), .. RetirementDesk.Needed("purpose", request.Purpose), .. day.Problems];
        if (request.Name.Length is > LongestName and <= RetirementDesk.MostCharacters) faults.Add(new Problem("retire.too-long", "The name is too long.", "Say the rest under --purpose.") { Place = new Place(Field: "name"), Expected = $"at most {LongestName} characters" });
        var file = await DigestOfAsync(request.File, desk.Ledger, services, cancellation);
        faults.AddRange(file.Problems);
        if (faults.Count > 0) return Outcome<RetireReceipt>.Failed(faults);
        var sealer = desk.Sealer(LegacyModel.Kind);
        var model = new LegacyModel { Name = request.Name.Trim(), Owner = sealer.Seal("owner", request.Owner), Purpose = sealer.Seal("purpose", request.Purpose), ReviewBy = day.Value, IsOver = request.Over, Model = file.Value };
        Subject[] subjects = [new($"legacy:{model.Name}", Digest.Of(model.Name)), .. model.Model is { } digest ? new[] { new Subject("model.onnx", digest) } : []];
        var entries = await desk.AppendAsync([desk.Draft(model, null, sealer, false, subjects)], cancellation);
        return new RetireReceipt([entries[0].Id], null, [.. Lines(model, entries[0].Id)]);
    }

    private static IEnumerable<string> Lines(LegacyModel model, string record)
    {
        yield return FormattableString.Invariant($"On the register as record {record}: {model.Name}, {(model.IsOver ? "out of use" : $"to be looked at by {model.ReviewBy:yyyy-MM-dd}")}.");
        if (model is { IsOver: true, Model: { } digest }) yield return $"The file {digest.ToString()[..12]}… is served no more; a running server lets it go within seconds. The file itself stays where it is.";
        else if (model.IsOver) yield return "Nothing here can tell which file it is: name it with --file, so that no server answers by it.";
    }

    // What was made here has records, and an end of its own.
    private static async Task<Outcome<Digest?>> DigestOfAsync(string? path, RetirementLedger ledger, IServiceProvider services, CancellationToken cancellation)
    {
        if (path is null) return Outcome<Digest?>.Success(null);
        try
        {
            await using var file = File.OpenRead(services.Need<WorkingFolder>().Full(path));
            var digest = await Digest.OfAsync(file, cancellation);
            return ledger.Entries.Any(entry => ModelSearch.IsChosen(entry) && entry.Subjects[0].Digest == digest)
                ? new Problem("retire.known", "This model was made here, and has records.", $"Take it out of use by a plan: 'assay retire plan {digest.ToString()[..12]}'.") { Place = new Place(path, Field: "file"), Value = digest.ToString() }
                : Outcome<Digest?>.Success(digest);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return new Problem("retire.file", $"The model's file cannot be read: {fault.Message}", "Check the path.") { Place = new Place(path, Field: "file") };
        }
    }
}
