using System.Collections.Immutable;
using Assay.Kernel;
using Assay.Kernel.Capabilities;
using Assay.Ledger.Records;
using Assay.Ledger.Store;
using Assay.Release.Asking;
using Assay.Release.History;
using Assay.Release.Records;

namespace Assay.Release.Answering;

/// <summary>The capabilities <c>release approve</c> and <c>release reject</c>. Nobody approves what they asked for themselves: persons are compared, not keys.</summary>
public static class AnswerRelease
{
    private static readonly ImmutableArray<Parameter> Parameters =
    [
        new("request", "The request, by id or the start of one.") { IsRequired = true, IsPositional = true },
        new("role", "In what role: one that the policy asks for.") { IsRequired = true },
        new("reason", "Why, in your own words; it is sealed.") { IsRequired = true },
    ];

    private static readonly ImmutableSortedDictionary<string, string> Faults = ImmutableSortedDictionary.CreateRange(new Dictionary<string, string>
    {
        ["release.no-request"] = "There is no such request.",
        ["release.ambiguous"] = "Several requests' ids start with what was given.",
        ["release.own"] = "Whoever asked does not answer.",
        ["release.twice"] = "The same person answered before.",
        ["release.role"] = "The policy asks nobody of that role.",
        ["release.role-not-held"] = "Where people have accounts: whoever answers does not have that role in the project.",
        ["release.rejected"] = "The request was rejected.",
        ["release.reason"] = "No reason was given.",
    });

    /// <summary><c>release approve</c>.</summary>
    public static Capability<AnswerInput, AnsweredRelease> Approve { get; } = new("release approve", "Approve a request for release, as somebody else than who asked.")
    {
        Permission = Permission.Write,
        Duty = Duty.Decide,
        Parameters = Parameters,
        Problems = Faults,
        Examples = [new("assay release approve 01a2181a-3cd2 --role reviewer --reason 'I read the report, and the slices that matter to us are covered.'", "as a reviewer")],
        Handle = (input, services, cancellation) => HandleAsync(input, approves: true, services, cancellation),
        Describe = AnsweredRelease.Lines,
    };

    /// <summary><c>release reject</c>.</summary>
    public static Capability<AnswerInput, AnsweredRelease> Reject { get; } = new("release reject", "Reject a request for release: that ends it.")
    {
        Permission = Permission.Write,
        Duty = Duty.Decide,
        Parameters = Parameters,
        Problems = Faults,
        Examples = [new("assay release reject 01a2181a-3cd2 --role reviewer --reason 'Nobody is on call at the weekend.'", "one rejection ends it")],
        Handle = (input, services, cancellation) => HandleAsync(input, approves: false, services, cancellation),
        Describe = AnsweredRelease.Lines,
    };

    private static async Task<Outcome<AnsweredRelease>> HandleAsync(AnswerInput input, bool approves, IServiceProvider services, CancellationToken cancellation)
    {
        var store = services.Need<ILedgerStore>();
        var found = (await ReleaseHistory.ReadAsync(store, cancellation)).Find(input.Request);
        if (!found.Succeeded) return Outcome<AnsweredRelease>.Failed(found.Problems);
        var (request, actor) = (found.Value, services.Need<ActorIdentity>());
        if (Fault(request, actor.Person, input) is { } fault) return fault;
        if (services.GetService(typeof(ActingRoles)) is ActingRoles acting && !acting.MayActAs(input.Role, request.Entry.Project)) return NotHeld(input.Role);
        var sealer = new Sealer(ReleaseAnswer.Kind, actor.Person, services.Need<Entropy>());
        var answer = new ReleaseAnswer { Request = request.Entry.Id, Approves = approves, Role = input.Role, Reason = sealer.Seal("reason", input.Reason) };
        var draft = RecordDraft.Of(answer, $"release/answer/{request.Entry.Id}/{actor.Person}/{input.Role}", await RecordSubject.OfAsync(store, request.Entry, cancellation), request.Entry.Subjects[0]) with { Project = request.Entry.Project, Context = request.Entry.Context, Openings = sealer.Openings };
        var entry = (await services.Need<RecordBook>().AppendAsync([draft], cancellation))[0];
        return new AnsweredRelease(entry.Id, AskedText.Of(request with { Answers = request.Answers.Add((entry, answer)) }, services.Need<TimeProvider>().GetUtcNow()));
    }

    private static Problem NotHeld(string role) => new("release.role-not-held", "You do not have that role in this project.", "Answer in a role that you hold, or ask an administrator for it.") { Place = new Place(Field: "role"), Value = role };

    private static Problem? Fault(ReleaseCase request, string person, AnswerInput input)
    {
        if (string.IsNullOrWhiteSpace(input.Reason)) return new Problem("release.reason", "No reason was given.", "Say why: --reason '…'.") { Place = new Place(Field: "reason") };
        if (request.Answers.Any(answer => !answer.Answer.Approves)) return new Problem("release.rejected", "The request was rejected, and takes no more answers.", "Ask anew with 'assay release request'.") { Value = request.Entry.Id };
        if (request.Entry.Context == RecordContext.Live && request.Entry.Person == person) return new Problem("release.own", "You asked for this release yourself: somebody else has to answer.", "Send it to a reviewer: 'assay bundle export'. To see how it goes alone, ask with --rehearse.") { Expected = "another person than who asked" };
        var roles = request.Policy.Approvals.Select(rule => rule.Role).ToArray();
        if (!roles.Contains(input.Role)) return new Problem("release.role", "The policy asks nobody of that role.", "Give one of its roles.") { Place = new Place(Field: "role"), Value = input.Role, Expected = $"one of {string.Join(", ", roles)}" };
        return request.Answers.Any(answer => answer.Entry.Person == person) ? new Problem("release.twice", "You answered this request before: a person counts once.", "Let somebody else answer.") { Value = request.Entry.Id } : null;
    }
}
