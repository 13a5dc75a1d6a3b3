using System.Collections.Immutable;
using System.Globalization;
using Assay.Ledger.Records;
using Assay.Release.History;
using Assay.Release.Records;

namespace Assay.Release.Deciding;

/// <summary>Whether a request may go live at a moment, by the policy that it carries. What the policy does not allow is denied.</summary>
/// <param name="State">How far it has come.</param>
/// <param name="Missing">What is missing, a sentence each; empty when it is granted.</param>
public sealed record ReleaseDecision(ReleaseState State, ImmutableArray<string> Missing)
{
    // Two homes have two clocks; an exception that is stated for later than that is none yet.
    private static readonly TimeSpan ClockSkew = TimeSpan.FromDays(1);

    /// <summary>Decides.</summary>
    /// <param name="request">The request, with what was said about it.</param>
    /// <param name="now">The moment: exceptions end, and evaluations age.</param>
    public static ReleaseDecision Of(ReleaseCase request, DateTimeOffset now)
    {
        if (request.Discount is { } why) return new ReleaseDecision(ReleaseState.NotReady, [$"request: it counts for nothing, since {why}. Ask anew."]);
        if (request.Answers.Any(answer => !answer.Answer.Approves)) return new ReleaseDecision(ReleaseState.Rejected, ["It was rejected: see to the reason, and ask anew."]);
        ImmutableArray<string> open = [.. OpenItems(request, now)];
        ImmutableArray<string> waiting = [.. MissingApprovals(request)];
        return new ReleaseDecision(open.Length > 0 ? ReleaseState.NotReady : waiting.Length > 0 ? ReleaseState.Waiting : ReleaseState.Granted, [.. open, .. waiting]);
    }

    /// <summary>Whether somebody's approval counts: theirs is not the request, unless all of it is a rehearsal.</summary>
    internal static bool Counts(ReleaseCase request, RecordEntry answer) => answer.Person != request.Entry.Person || request.Entry.Context != RecordContext.Live;

    private static IEnumerable<string> OpenItems(ReleaseCase request, DateTimeOffset now)
    {
        var excepted = request.Exceptions.Where(exception => Holds(request, exception.Entry, exception.Exception, now)).Select(exception => exception.Exception.Item).ToHashSet(StringComparer.Ordinal);
        foreach (var item in request.Request.Checklist.Where(item => !item.Holds && !excepted.Contains(item.Name))) yield return $"{item.Name}: {item.Sentence}";
        foreach (var name in Unasked(request).Where(name => !excepted.Contains(name))) yield return $"{name}: it is asked for, and the request does not show it: ask anew.";
        var days = request.Policy.EvaluatedWithinDays;
        if (!(now - request.Request.EvaluatedAt <= TimeSpan.FromDays(days)) && !excepted.Contains(Readiness.Checklist.Fresh))
            yield return string.Create(CultureInfo.InvariantCulture, $"{Readiness.Checklist.Fresh}: the evaluation is older than {days} days by now: evaluate again, and ask anew.");
    }

    // A policy above the project that came after the request, or that its program did not read, asks all the same; and a request without a checklist shows nothing.
    private static IEnumerable<string> Unasked(ReleaseCase request)
    {
        var shown = request.Request.Checklist.Select(item => item.Name).ToHashSet(StringComparer.Ordinal);
        return Readiness.Checklist.Asked(request.Policy, request.Entry.Context != RecordContext.Live).Where(name => !shown.Contains(name));
    }

    // What a command refuses somebody else's program may have written: the policy decides again here.
    private static bool Holds(ReleaseCase request, RecordEntry entry, ReleaseException exception, DateTimeOffset now) =>
        Counts(request, entry) && Readiness.Checklist.Exceptable.Contains(exception.Item) && exception.Until > now && exception.Until - entry.At <= TimeSpan.FromDays(request.Policy.ExceptionDays) && entry.At - now <= ClockSkew;

    // A person counts once, in the first role that still wants somebody.
    private static IEnumerable<string> MissingApprovals(ReleaseCase request)
    {
        // A project file cannot say so; a record that another program wrote can.
        if (request.Policy.Approvals.IsDefaultOrEmpty || request.Policy.Approvals.Any(rule => rule.Count < 1)) yield return "approval: the policy would let it go live without anybody's, which none may.";
        var counted = new HashSet<string>(StringComparer.Ordinal);
        foreach (var rule in request.Policy.Approvals)
        {
            var people = request.Answers.Where(answer => answer.Answer.Approves && answer.Answer.Role == rule.Role && Counts(request, answer.Entry)).Select(answer => answer.Entry.Person).Distinct(StringComparer.Ordinal);
            var approved = people.Where(person => !counted.Contains(person)).Take(rule.Count).ToArray();
            counted.UnionWith(approved);
            if (approved.Length < rule.Count) yield return string.Create(CultureInfo.InvariantCulture, $"approval: {rule.Count - approved.Length} more by the role '{rule.Role}', by somebody else than who asked.");
        }
    }
}
