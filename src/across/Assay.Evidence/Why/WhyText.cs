using System.Collections.Immutable;
using System.Globalization;
using Assay.Evidence.Coverage;

namespace Assay.Evidence.Why;

/// <summary>Says to a person why a criterion stands as it does.</summary>
internal static class WhyText
{
    public static IEnumerable<string> Lines(WhyAnswer answer)
    {
        yield return $"{answer.Code}  {answer.Title}  ({answer.Standard}, version {answer.Version})";
        if (answer.Wording is { } wording) yield return $"its owner's words: {wording}";
        foreach (var part in answer.Parts)
        {
            yield return "";
            yield return $"{answer.Code}.{part.Status.Id}: {part.Status.Support.ToString().ToLowerInvariant()}{(part.Status.Freshness is { } age ? $", {age.ToString().ToLowerInvariant()}" : "")}. {part.Status.Title}.";
            foreach (var line in part.Rules.SelectMany(Rule).Concat(Objections(part, answer.Words)).Concat(part.Claims.SelectMany(claim => Claim(claim, answer.Words))).Concat(part.Brought.Select(Waiting)).Concat(Rest(part))) yield return line;
        }
    }

    private static IEnumerable<string> Rule(ExplainedRule rule)
    {
        yield return $"  rule {rule.Rule} {(rule.Holds ? "holds" : "does not hold")}{(rule.Breadth.Length > 0 ? $"; it asks for {rule.Breadth}" : "")}";
        foreach (var fact in rule.Facts)
        {
            yield return $"    {fact.Name}: {fact.Shows}";
            if (fact.Records.IsEmpty) yield return "      no record shows it";
            foreach (var record in fact.Records) yield return $"      {record.At.ToString("d MMM yyyy HH:mm", CultureInfo.InvariantCulture)}  {record.Id}  {record.Kind}{(record.Project is null ? "" : $"  {record.Project}")}{Weakness(record)}";
            yield return $"      does not show: {fact.DoesNotShow}";
        }
    }

    private static string Weakness(ShowingRecord record)
    {
        if (record.Context != Ledger.Records.RecordContext.Live) return $"  ({record.Context.ToString().ToLowerInvariant()}: not counted)";
        return record.Attribution switch { Ledger.Keys.RecordAttribution.None => "  (its key does not count: not counted)", Ledger.Keys.RecordAttribution.Session => "  (by an authenticated session: the weaker form)", _ => "" };
    }

    private static IEnumerable<string> Claim(StandingClaim claim, ImmutableSortedDictionary<string, string> words)
    {
        yield return $"  claim {claim.Id} of {Day(claim.At)}: {claim.Support.ToString().ToLowerInvariant()}, resting on {claim.Cites.Length} {(claim.Cites.Length == 1 ? "record" : "records")}";
        if (claim.Support == Support.Claimed) yield return $"    for whoever saw the work: 'assay bundle export {claim.Id} {string.Join(' ', claim.Cites.Select(cited => cited.Id))} -o claim.assay --disclose own'";
        foreach (var answer in claim.Answers)
        {
            yield return $"    {answer.Says.ToString().ToLowerInvariant()} by {answer.Person}{(answer.Capacity is { } capacity ? $", as {capacity.ToString().ToLowerInvariant()} by their own word" : "")}, {Day(answer.At)}{(answer.BySession ? ", by an authenticated session: the weaker form" : "")}: record {answer.Id}";
            if (words.GetValueOrDefault(answer.Id) is { } said) yield return $"      in their words: {said}";
        }
    }

    private static IEnumerable<string> Objections(ExplainedPart part, ImmutableSortedDictionary<string, string> words)
    {
        foreach (var objection in part.Objections)
        {
            yield return $"  record {objection.Rejected.Id} ({objection.Rejected.Kind}) was rejected for it by {objection.Person}: record {objection.Id}";
            if (words.GetValueOrDefault(objection.Id) is { } said) yield return $"    in their words: {said}";
        }
    }

    private static string Waiting(BroughtRecord brought) => $"  brought for it, and not claimed yet: {brought.Title ?? brought.Kind}, record {brought.Id}";

    private static string Day(DateTimeOffset at) => at.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    private static IEnumerable<string> Rest(ExplainedPart part)
    {
        if (part.Rules.IsEmpty) yield return part.Status.CannotRecord is { } missing ? $"  Assay cannot record this yet: {missing}" : "  No rule: only people can show this.";
        if (part.Status.NotShown is { } not) yield return $"  its ticks do not show: {not}";
        if (part.Status.Adds.Length > 0) yield return $"  a person adds: {string.Join(", ", part.Status.Adds.Select(add => add.ToString().ToLowerInvariant()))}";
        if (part.Status.Support < Support.Accepted) yield return $"  next: {part.Status.Next}";
    }
}
