using Assay.Evidence.Acts;
using Assay.Kernel;
using Assay.Kernel.Capabilities;
using Assay.Ledger.Records;

namespace Assay.Evidence.Answering;

/// <summary>The capability <c>evidence confirm</c>: a witness statement by another person.</summary>
public static class ConfirmClaim
{
    /// <summary>The declaration.</summary>
    public static Capability<ConfirmRequest, ActReceipt> Capability { get; } = new("evidence confirm", "Confirm another person's claim as one who saw the work: what, when and where.")
    {
        Permission = Permission.Write,
        Duty = Duty.Witness,
        Parameters =
        [
            new("claim", "The claim, by id or the start of one.") { IsRequired = true, IsPositional = true },
            new("observed", "What you saw, in your own words.") { IsRequired = true },
            new("when", "When you saw it, as people say it.") { IsRequired = true },
            new("where", "Where you saw it.") { IsRequired = true },
            new("as", "In what capacity: witness, manager or employer; witness if left out."),
            new("parts", "Only these parts of the claim; all of them if left out.", ParameterType.Texts),
            new("seen", "Files that you saw; their digests are recorded.", ParameterType.Texts),
        ],
        Problems = AnswerProblems.All.SetItems(new Dictionary<string, string>
        {
            ["confirm.capacity"] = "There is no such capacity.",
            ["confirm.not-manager"] = "Where people have accounts: whoever confirms has the role of a manager nowhere.",
            ["confirm.no-file"] = "A file that was seen cannot be read.",
        }),
        Examples = [new("assay evidence confirm 0193a4 --as manager --observed 'She presented the evaluation and defended the limit.' --when '2 March 2026' --where 'model review meeting'", "a manager's statement")],
        Handle = (request, services, cancellation) => SignAsync(request, null, services, cancellation),
        Describe = receipt => [$"Confirmed {string.Join(", ", receipt.Parts)} of claim {receipt.About[0]} as record {receipt.Id}.", $"Send it back: 'assay bundle export {receipt.Id} -o confirmation.assay --disclose own'."],
    };

    /// <summary>Signs a statement as whoever acts.</summary>
    /// <param name="request">What they say.</param>
    /// <param name="asked">The request to a witness that it answers, which is answered once; null where nobody asked by a link.</param>
    /// <param name="services">What the door provides.</param>
    /// <param name="cancellation">Stops it before anything is signed.</param>
    internal static async Task<Outcome<ActReceipt>> SignAsync(ConfirmRequest request, Subject? asked, IServiceProvider services, CancellationToken cancellation)
    {
        var seen = await Task.WhenAll(request.Seen.Select(path => DigestAsync(path, services.Need<WorkingFolder>(), cancellation)));
        var capacity = CapacityOf(request.As, services.GetService(typeof(ActingRoles)) as ActingRoles);
        List<Problem> faults = [.. Faults(request), .. capacity.Problems, .. seen.SelectMany(file => file.Problems)];
        if (faults.Count > 0) return Outcome<ActReceipt>.Failed(faults);
        var actor = services.Need<ActorIdentity>();
        var found = await FoundClaim.OfAsync(request.Claim, request.Parts, actor.Person, services, cancellation);
        if (!found.Succeeded) return Outcome<ActReceipt>.Failed(found.Problems);
        var sealer = new Sealer(Confirmation.Kind, actor.Person, services.Need<Entropy>());
        var confirmation = new Confirmation
        {
            Claim = found.Value.Entry.Id,
            Claimant = found.Value.Entry.Person,
            Parts = found.Value.Parts,
            Capacity = capacity.Value,
            Observed = sealer.Seal("observed", request.Observed),
            When = sealer.Seal("when", request.When),
            Where = sealer.Seal("where", request.Where),
            Seen = [.. found.Value.Standing[0].Cites.Select(record => record.Envelope), .. seen.Select(file => file.Required)],
        };
        return asked is null
            ? await Answers.RecordAsync(confirmation, found.Value.Parts, found.Value.Subject, sealer.Openings, services, cancellation)
            : await Answers.RecordOnceAsync(confirmation, [found.Value.Subject, asked], sealer.Openings, services, cancellation);
    }

    private static IEnumerable<Problem> Faults(ConfirmRequest request) =>
    [
        .. PersonalRules.Needed("observed", request.Observed, "Say what you saw: --observed '…'."),
        .. PersonalRules.Needed("when", request.When, "Say when: --when '2 March 2026'."),
        .. PersonalRules.Needed("where", request.Where, "Say where: --where 'model review meeting'."),
    ];

    private static Outcome<Capacity> CapacityOf(string? given, ActingRoles? acting)
    {
        if (given is null) return Capacity.Witness;
        if (!int.TryParse(given, out _) && Enum.TryParse<Capacity>(given, ignoreCase: true, out var capacity)) return capacity == Capacity.Witness || acting?.MayActAs("manager", null) is not false ? capacity : new Problem("confirm.not-manager", "You are nobody's manager here.", "Confirm as a witness, or ask an administrator for the role.") { Place = new Place(Field: "as"), Value = given };
        return new Problem("confirm.capacity", "There is no such capacity.", "Choose one of them.") { Place = new Place(Field: "as"), Value = given, Expected = "witness, manager or employer" };
    }

    private static async Task<Outcome<Digest>> DigestAsync(string path, WorkingFolder folder, CancellationToken cancellation)
    {
        try
        {
            await using var file = File.OpenRead(folder.Full(path));
            return new Digest(await System.Security.Cryptography.SHA256.HashDataAsync(file, cancellation));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return new Problem("confirm.no-file", $"The file cannot be read: {fault.Message}", "Check the path.") { Place = new Place(path) };
        }
    }
}
