using System.Globalization;
using Assay.Evidence.Coverage;

namespace Assay.Evidence.Status;

/// <summary>Says coverage to a person: the matrix at a glance, gaps first, each with its next step; few criteria part by part.</summary>
internal static class StatusText
{
    private const int MostInFull = 3;

    public static IEnumerable<string> Lines(StatusAnswer answer)
    {
        yield return $"{answer.Title}, version {answer.Version} of its rules; {Whose(answer)}; {answer.At.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}.";
        yield return "";
        foreach (var line in Summary(answer)) yield return line;
        foreach (var line in answer.Items.Length <= MostInFull ? answer.Items.SelectMany(PartLines.Of) : Matrix(answer)) yield return line;
        yield return "";
        yield return "Rules go no further than 'recorded': claim with 'assay evidence claim', and let others confirm. 'assay evidence why CODE' explains each tick.";
    }

    /// <summary>One letter a part.</summary>
    public static char Letter(PartStatus part) => part.Support switch
    {
        Support.None when !part.Rehearsed.IsEmpty => '~',
        Support.None when part.CannotRecord is not null => '?',
        Support.None => '-',
        Support.Rejected => 'x',
        Support.Recorded => 'r',
        Support.Claimed => 'c',
        Support.Confirmed => 'C',
        _ => 'A',
    };

    /// <summary>The word for a support.</summary>
    public static string Name(Support support) => support.ToString().ToLowerInvariant();

    /// <summary>The word for a freshness; blank when there is none.</summary>
    public static string Age(Freshness? freshness) => freshness?.ToString().ToLowerInvariant() ?? "";

    private static string Whose(StatusAnswer answer)
    {
        var person = answer.Person is null ? "everybody's records" : $"records of {answer.Person}";
        return answer.Project is null ? person : $"{person} in {answer.Project}";
    }

    private static IEnumerable<string> Summary(StatusAnswer answer)
    {
        var supports = Enum.GetValues<Support>();
        yield return "          " + string.Concat(supports.Select(support => $"{Name(support),11}"));
        yield return "criteria  " + string.Concat(supports.Select(support => $"{answer.Criteria[support],11}"));
        yield return "parts     " + string.Concat(supports.Select(support => $"{answer.Parts[support],11}"));
        var rehearsed = answer.Items.Sum(item => item.Parts.Count(part => !part.Rehearsed.IsEmpty));
        if (rehearsed > 0) yield return $"{rehearsed} parts have rehearsed or simulated work alone, which teaches and is never counted.";
        if (answer.Person is not null && answer.Parts[Support.None] == answer.Parts.Values.Sum() && !answer.Others.IsEmpty) yield return $"Nothing of this person's is here, but records of others are: 'assay evidence status --person {answer.Others[0]}'{(answer.Others.Length > 1 ? $", or of {string.Join(", ", answer.Others[1..])}" : "")}.";
        if (answer.CannotRecordYet > 0) yield return $"{answer.CannotRecordYet} parts are such as Assay cannot record yet: that is not your lack. You may still bring evidence for them ('assay evidence add').";
    }

    private static IEnumerable<string> Matrix(StatusAnswer answer)
    {
        yield return "";
        yield return "A letter a part:  - nothing yet   ? nothing yet, and no room to record it   ~ rehearsed only   r recorded   c claimed   C confirmed   A accepted   x rejected";
        var width = answer.Items.Max(item => item.Code.Length);
        foreach (var group in answer.Items.GroupBy(item => item.Group))
        {
            yield return "";
            yield return $"{char.ToUpperInvariant(group.Key[0])}{group.Key[1..]}";
            foreach (var item in group.OrderBy(item => item.Support).ThenByDescending(item => item.Freshness ?? Freshness.Stale))
            {
                var gap = item.Parts.MinBy(part => part.Support)!;
                yield return $"  {item.Code.PadRight(width)} {string.Concat(item.Parts.Select(Letter)),-9} {Name(item.Support),-9} {Age(item.Freshness),-8} {item.Title}";
                if (item.Support < Support.Accepted) yield return $"  {"".PadRight(width)} next, for {gap.Id}: {gap.Next}";
            }
        }
    }
}
