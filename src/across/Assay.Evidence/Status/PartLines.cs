using System.Globalization;
using Assay.Evidence.Coverage;

namespace Assay.Evidence.Status;

/// <summary>Says a criterion part by part.</summary>
internal static class PartLines
{
    public static IEnumerable<string> Of(CriterionStatus item)
    {
        yield return "";
        yield return $"{item.Code}  {item.Title}: {StatusText.Name(item.Support)}";
        if (item.Wording is { } wording) yield return $"  its owner's words: {wording}";
        foreach (var part in item.Parts)
        {
            yield return $"  {StatusText.Letter(part)} {part.Id,-20} {StatusText.Name(part.Support),-9} {StatusText.Age(part.Freshness),-8} {part.Title}";
            foreach (var tick in part.Ticks) yield return $"      by rule {tick.Rule}: {Found(tick)}, newest {tick.Newest.ToString("d MMM yyyy", CultureInfo.InvariantCulture)}{(tick.OnlyBySession ? ", by session only" : "")}";
            foreach (var tick in part.Rehearsed) yield return $"      rehearsed only, not counted: {Found(tick)}";
            if (part.Support < Support.Recorded && part.CannotRecord is { } missing) yield return $"      Assay cannot record this yet: {missing}";
            if (part.Support < Support.Accepted) yield return $"      next: {part.Next}";
        }
    }

    private static string Found(Tick tick) => $"{string.Join(" and ", tick.Facts)}, {tick.Records} {(tick.Records == 1 ? "record" : "records")}";
}
