using System.Globalization;
using Assay.Evidence.Coverage;

namespace Assay.Evidence.Status;

/// <summary>Says coverage to a person: a line a criterion, gaps first, and with few criteria each part.</summary>
internal static class StatusText
{
    private const int MostInFull = 3;

    public static IEnumerable<string> Lines(StatusAnswer answer)
    {
        yield return $"{answer.Title}, version {answer.Version} of its rules; {Whose(answer)}; {answer.At.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}.";
        yield return "";
        foreach (var line in Summary(answer)) yield return line;
        yield return "";
        var inFull = answer.Items.Length <= MostInFull;
        var codeWidth = answer.Items.Select(item => item.Code.Length).DefaultIfEmpty(0).Max();
        foreach (var item in answer.Items.OrderBy(item => item.Support).ThenBy(item => item.Freshness is null ? 0 : -(int)item.Freshness))
            foreach (var line in inFull ? InFull(item) : [Short(item, codeWidth)]) yield return line;
        yield return "";
        if (answer.NotWorkplace > 0) yield return $"Up to {answer.NotWorkplace} records of rehearsed or simulated work would speak for a part. They are shown by 'assay evidence why', and never counted.";
        yield return "Rules go no further than 'recorded': claim with 'assay evidence claim', and let others confirm. 'assay evidence why CODE' explains each tick.";
    }

    private static string Whose(StatusAnswer answer)
    {
        var person = answer.Person is null ? "everybody's records" : $"records of {answer.Person}";
        return answer.Project is null ? person : $"{person} in {answer.Project}";
    }

    private static IEnumerable<string> Summary(StatusAnswer answer)
    {
        var supports = Enum.GetValues<Support>();
        yield return "            " + string.Concat(supports.Select(support => $"{Name(support),11}"));
        yield return "criteria    " + string.Concat(supports.Select(support => $"{answer.Criteria[support],11}"));
        yield return "parts       " + string.Concat(supports.Select(support => $"{answer.Parts[support],11}"));
        if (answer.CannotRecordYet > 0) yield return $"{answer.CannotRecordYet} of the parts without evidence are such as Assay cannot record yet: that is not your lack.";
    }

    private static string Short(CriterionStatus item, int codeWidth)
    {
        var gap = item.Parts.MinBy(part => part.Support)!;
        return $"{item.Code.PadRight(codeWidth)} {Bar(item),-12} {Name(item.Support),-10} {Age(item.Freshness),-8} {item.Title}. Next: {gap.Next}";
    }

    private static IEnumerable<string> InFull(CriterionStatus item)
    {
        yield return $"{item.Code}  {item.Title}";
        if (item.Wording is { } wording) yield return $"  its owner's words: {wording}";
        foreach (var part in item.Parts)
        {
            yield return $"  {part.Id,-22} {Name(part.Support),-10} {Age(part.Freshness),-8} {part.Title}";
            foreach (var tick in part.Ticks) yield return $"      by rule {tick.Rule}: {string.Join(" and ", tick.Facts)}, {tick.Records} {(tick.Records == 1 ? "record" : "records")}, newest {tick.Newest.ToString("d MMM yyyy", CultureInfo.InvariantCulture)}{(tick.OnlyBySession ? ", by session only" : "")}";
            foreach (var tick in part.Rehearsed) yield return $"      rehearsed only, not counted: {string.Join(" and ", tick.Facts)}, {tick.Records} {(tick.Records == 1 ? "record" : "records")}";
            if (part.Support < Support.Recorded && part.CannotRecord is { } missing) yield return $"      Assay cannot record this yet: {missing}";
            if (part.Support < Support.Accepted) yield return $"      next: {part.Next}";
        }
    }

    /// <summary>A mark a part: empty, dot, ring or full.</summary>
    private static string Bar(CriterionStatus item) => string.Concat(item.Parts.Select(part => part.Support switch
    {
        Support.None => part.CannotRecord is null ? '-' : '?',
        Support.Rejected => 'x',
        Support.Recorded => 'r',
        Support.Claimed => 'c',
        Support.Confirmed => 'C',
        _ => 'A',
    }));

    private static string Name(Support support) => support.ToString().ToLowerInvariant();

    private static string Age(Freshness? freshness) => freshness?.ToString().ToLowerInvariant() ?? "";
}
