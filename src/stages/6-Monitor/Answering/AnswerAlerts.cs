using System.Collections.Immutable;
using Assay.Kernel;
using Assay.Kernel.Capabilities;
using Assay.Ledger.Records;
using Assay.Ledger.Store;

namespace Assay.Monitor.Answering;

/// <summary>The capabilities by which people answer alerts: the chain from alert to incident to action to verification.</summary>
public static class AnswerAlerts
{
    private const int MostLetters = 4_000;

    /// <summary><c>monitor acknowledge</c>.</summary>
    public static Capability<AnswerRequest, AnswerReceipt> Acknowledge { get; } = Of(AnswerKind.Acknowledged, "monitor acknowledge", "Say that somebody has seen an alert and takes it on.", "What was seen, and who looks into it.", new("assay monitor acknowledge 01a2181a-3cd2 --note 'looking into the feed of incomes'", "one alert, by the start of its id"));

    /// <summary><c>monitor incident</c>.</summary>
    public static Capability<AnswerRequest, AnswerReceipt> Incident { get; } = Of(AnswerKind.Incident, "monitor incident", "Make one or more alerts an incident.", "What has happened, and what is at stake.", new("assay monitor incident 01a2181a-3cd2 01a2181b-77e0 --note 'incomes arrive in cents since Tuesday'", "two alerts with one cause"));

    /// <summary><c>monitor act</c>.</summary>
    public static Capability<AnswerRequest, AnswerReceipt> Act { get; } = Of(AnswerKind.Action, "monitor act", "Say what was done about an alert or an incident.", "What was done, and what it should lead to.", new("assay monitor act 01a2181c-90af --note 'feed corrected; rows of two days scored again'", "about an incident"));

    /// <summary><c>monitor verify</c>.</summary>
    public static Capability<AnswerRequest, AnswerReceipt> Verify { get; } = Of(AnswerKind.Verified, "monitor verify", "Hold the newest window against the limits that were broken, and say whether the action worked.", "What the newest window shows.", new("assay monitor verify 01a2181c-90af --note 'the window of Thursday is as before'", "after a run over a later window"));

    /// <summary><c>monitor resolve</c>.</summary>
    public static Capability<AnswerRequest, AnswerReceipt> Resolve { get; } = Of(AnswerKind.Resolved, "monitor resolve", "Close an alert; its rule may raise another.", "How it ended.", new("assay monitor resolve 01a2181a-3cd2 --note 'a holiday; nothing to do'", "an alert that came to nothing"));

    private static Capability<AnswerRequest, AnswerReceipt> Of(AnswerKind kind, string name, string summary, string note, Example example) => new(name, summary)
    {
        Permission = Permission.Write,
        Parameters =
        [
            new("alerts", "Alerts, or an incident of which they are: ids or their beginnings, of four letters or more.", ParameterType.Texts) { IsRequired = true, IsPositional = true },
            new("note", note) { IsRequired = true },
        ],
        Problems = ImmutableSortedDictionary.CreateRange(new Dictionary<string, string>
        {
            ["monitor.no-alert"] = "There is no alert or incident of such an id.",
            ["monitor.alert-resolved"] = "The alert is resolved already.",
            ["monitor.ambiguous"] = "Several ids start with what was given.",
            ["monitor.mixed"] = "Some of the alerts are real and others are not.",
            ["monitor.note"] = "The note is empty, or too long for people to read.",
            ["monitor.no-action"] = "Nothing was done yet that could be verified.",
            ["monitor.no-later-window"] = "No window was recorded since the action.",
        }),
        Examples = [example],
        Handle = (request, services, cancellation) => HandleAsync(kind, request, services, cancellation),
        Describe = Lines,
        Holds = receipt => receipt.Answer.IsWithinLimit != false,
    };

    private static async Task<Outcome<AnswerReceipt>> HandleAsync(AnswerKind kind, AnswerRequest request, IServiceProvider services, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(request.Note) || request.Note.Length > MostLetters) return new Problem("monitor.note", "The note is empty, or too long for people to read.", $"Write at most {MostLetters} letters.") { Place = new Place(Field: "note") };
        var store = services.Need<ILedgerStore>();
        var found = (await AlertCases.ReadAsync(store, cancellation)).Find(request.Alerts);
        if (!found.Succeeded) return Outcome<AnswerReceipt>.Failed(found.Problems);
        var sealer = new Sealer(MonitorAnswer.Kind, services.Need<ActorIdentity>().Person, services.Need<Entropy>());
        var answer = new MonitorAnswer { Answer = kind, Alerts = [.. found.Value.Select(each => each.Id)], Follows = Before(kind, found.Value), Note = sealer.Seal("note", request.Note) };
        var looked = kind == AnswerKind.Verified ? await Verification.LookAsync(answer, found.Value, store, cancellation) : answer;
        if (!looked.Succeeded) return Outcome<AnswerReceipt>.Failed(looked.Problems);
        var subjects = await SubjectsAsync(looked.Value, store, cancellation);
        var key = $"monitor/answer/{TimeOrderedId.Next(services.Need<TimeProvider>(), services.Need<Entropy>())}";
        var draft = RecordDraft.Of(looked.Value, key, [.. subjects.Select(each => each.Subject)]) with { Project = subjects[0].Entry.Project, Context = subjects[0].Entry.Context, Openings = sealer.Openings };
        var entry = (await services.Need<RecordBook>().AppendAsync([draft], cancellation))[0];
        return new AnswerReceipt(entry.Id, looked.Value, [.. found.Value.Select(each => each.Alert.Rule)]);
    }

    private static string? Before(AnswerKind kind, ImmutableArray<AlertCase> cases) => kind switch
    {
        AnswerKind.Action => cases[0].Newest(AnswerKind.Incident)?.Id,
        AnswerKind.Verified => cases[0].Newest(AnswerKind.Action)?.Id,
        AnswerKind.Resolved => cases[0].Answers.LastOrDefault()?.Id,
        _ => null,
    };

    private static async Task<List<(RecordEntry Entry, Subject Subject)>> SubjectsAsync(MonitorAnswer answer, ILedgerStore store, CancellationToken cancellation)
    {
        var subjects = new List<(RecordEntry, Subject)>();
        foreach (var id in answer.Alerts.Concat(new[] { answer.Follows, answer.Window }.OfType<string>()))
        {
            var envelope = (await store.FindAsync(id, cancellation)).Single();
            subjects.Add((RecordReader.Read(envelope), new Subject($"record:{id}", Digest.Of(envelope.Bytes.Span))));
        }

        return subjects;
    }

    private static IEnumerable<string> Lines(AnswerReceipt receipt)
    {
        yield return $"{receipt.Answer.Answer} ({string.Join(", ", receipt.Rules.Distinct())}) as record {receipt.Id}. What you wrote is in the vault; the record commits to it.";
        if (receipt.Answer.IsWithinLimit is { } within) yield return within ? $"In window {receipt.Answer.Window} every figure is within its limit." : $"In window {receipt.Answer.Window} a figure still breaks its limit.";
    }
}
