using System.Collections.Immutable;
using System.Globalization;
using Assay.Kernel;
using Assay.Kernel.Capabilities;
using Assay.Ledger.Records;
using Assay.Ledger.Store;
using Assay.Release.Answering;
using Assay.Release.Asking;
using Assay.Release.History;
using Assay.Release.Records;

namespace Assay.Release.Excepting;

/// <summary>The capability <c>release except</c>: lets an item of a checklist be, for a while.</summary>
public static class ExceptItem
{
    /// <summary>The declaration.</summary>
    public static Capability<ExceptionInput, AnsweredRelease> Capability { get; } = new("release except", "Let an item of a request's checklist be for a while, with a reason, an owner and an end.")
    {
        Permission = Permission.Write,
        Duty = Duty.Except,
        Parameters =
        [
            new("request", "The request, by id or the start of one.") { IsRequired = true, IsPositional = true },
            new("item", "The item of its checklist that does not hold.") { IsRequired = true },
            new("reason", "Why; it is sealed.") { IsRequired = true },
            new("owner", "The team or role that answers for it; no person's name.") { IsRequired = true },
            new("until", "The day on which it ends, as 2026-12-31.") { IsRequired = true },
        ],
        Problems = ImmutableSortedDictionary.CreateRange(new Dictionary<string, string>
        {
            ["release.no-request"] = "There is no such request.",
            ["release.ambiguous"] = "Several requests' ids start with what was given.",
            ["release.item"] = "The checklist has no such item that does not hold.",
            ["release.until"] = "The end is no day, is past, or is further away than the policy allows.",
            ["release.own"] = "Whoever asked does not grant exceptions.",
            ["release.reason"] = "A reason or an owner is missing.",
        }),
        Examples = [new("assay release except 01a2181a-3cd2 --item rollback-rehearsed --reason 'First version: going back is switching it off.' --owner 'credit risk' --until 2026-12-31", "until the end of the year")],
        Handle = HandleAsync,
        Describe = AnsweredRelease.Lines,
    };

    private static async Task<Outcome<AnsweredRelease>> HandleAsync(ExceptionInput input, IServiceProvider services, CancellationToken cancellation)
    {
        var found = (await ReleaseHistory.ReadAsync(services.Need<ILedgerStore>(), cancellation)).Find(input.Request);
        if (!found.Succeeded) return Outcome<AnsweredRelease>.Failed(found.Problems);
        var (request, actor, now) = (found.Value, services.Need<ActorIdentity>(), services.Need<TimeProvider>().GetUtcNow());
        var until = UntilOf(input.Until, now, request.Policy.ExceptionDays);
        Problem[] faults = [.. Faults(request, actor.Person, input), .. until.Problems];
        if (faults.Length > 0) return Outcome<AnsweredRelease>.Failed(faults);
        var sealer = new Sealer(ReleaseException.Kind, actor.Person, services.Need<Entropy>());
        var exception = new ReleaseException { Request = request.Entry.Id, Item = input.Item, Reason = sealer.Seal("reason", input.Reason), Owner = input.Owner, Until = until.Value };
        var key = $"release/exception/{TimeOrderedId.Next(services.Need<TimeProvider>(), services.Need<Entropy>())}";
        var draft = RecordDraft.Of(exception, key, await RecordSubject.OfAsync(services.Need<ILedgerStore>(), request.Entry, cancellation)) with { Project = request.Entry.Project, Context = request.Entry.Context, Openings = sealer.Openings };
        var entry = (await services.Need<RecordBook>().AppendAsync([draft], cancellation))[0];
        return new AnsweredRelease(entry.Id, AskedText.Of(request with { Exceptions = request.Exceptions.Add((entry, exception)) }, now));
    }

    private static IEnumerable<Problem> Faults(ReleaseCase request, string person, ExceptionInput input)
    {
        if (string.IsNullOrWhiteSpace(input.Reason) || string.IsNullOrWhiteSpace(input.Owner)) yield return new Problem("release.reason", "An exception needs a reason and an owner.", "Give --reason and --owner.");
        if (request.Entry.Context == RecordContext.Live && request.Entry.Person == person) yield return new Problem("release.own", "You asked for this release yourself: somebody else has to let an item be.", "Ask a reviewer.") { Expected = "another person than who asked" };
        if (!Readiness.Checklist.Exceptable.Contains(input.Item) && request.Request.Checklist.Any(item => item.Name == input.Item)) yield return new Problem("release.item", "This item cannot be let be: no exception lets a model go live that was not evaluated, is not fit, or is not here.", "Put it right with 'assay run', and ask anew.") { Place = new Place(Field: "item"), Value = input.Item, Expected = $"one of {string.Join(", ", Readiness.Checklist.Exceptable)}" };
        string[] open = [.. request.Request.Checklist.Where(item => !item.Holds).Select(item => item.Name), Readiness.Checklist.Fresh];
        if (!open.Contains(input.Item)) yield return new Problem("release.item", "The checklist has no such item that does not hold.", "See 'assay release status'.") { Place = new Place(Field: "item"), Value = input.Item, Expected = $"one of {string.Join(", ", open.Distinct())}" };
    }

    private static Outcome<DateTimeOffset> UntilOf(string text, DateTimeOffset now, int most)
    {
        var isDay = DateTimeOffset.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var day);
        if (isDay && day > now && day - now <= TimeSpan.FromDays(most)) return day;
        return new Problem("release.until", "An exception cannot end then.", "Give a day to come.") { Place = new Place(Field: "until"), Value = text, Expected = string.Create(CultureInfo.InvariantCulture, $"a day such as {now.AddDays(Math.Min(most, 30)):yyyy-MM-dd}, at most {most} days away") };
    }
}
