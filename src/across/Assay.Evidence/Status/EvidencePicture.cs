using Assay.Evidence.Coverage;
using Assay.Evidence.Standards;

namespace Assay.Evidence.Status;

/// <summary>The picture at the end of a run: which parts of a standard its records speak for, and what is missing. Rehearsed work is shown, and said not to count.</summary>
public static class EvidencePicture
{
    /// <summary>The picture, in lines.</summary>
    public static IEnumerable<string> Lines(StatusAnswer answer)
    {
        var parts = answer.Items.SelectMany(item => item.Parts).ToList();
        var rehearsed = parts.Count(part => !part.Rehearsed.IsEmpty);
        var recorded = parts.Count(part => part.Support >= Support.Recorded);
        yield return $"What these records show of the {answer.Title} standard ({answer.Items.Length} criteria, {parts.Count} parts)";
        if (recorded > 0) yield return $"  Recorded: {recorded} parts. Rules go no further: claims are yours, confirmations others'.";
        if (rehearsed > 0) yield return $"  Rehearsed: {rehearsed} parts. Practice teaches and counts for nothing; as live work they would be recorded.";
        foreach (var item in answer.Items.Where(item => item.Parts.Any(IsShown))) yield return Line(item);
        yield return $"  Missing: {Missing(parts)}.";
    }

    private static bool IsShown(PartStatus part) => part.Support >= Support.Recorded || !part.Rehearsed.IsEmpty;

    private static string Line(CriterionStatus item)
    {
        var shown = item.Parts.Where(IsShown).Select(part => part.Id).ToList();
        return $"    {item.Code,-4} {$"{shown.Count} of {item.Parts.Length}",-8} {item.Title}: {string.Join(", ", shown)}";
    }

    private static string Missing(List<PartStatus> parts)
    {
        var missing = parts.Where(part => !IsShown(part)).ToList();
        var notYet = missing.Count(part => part.Ticks.IsEmpty && part.CannotRecord is not null);
        var employer = missing.Count(part => part.CannotRecord is null && part.Adds.Contains(Contribution.Employer));
        var note = missing.Count(part => part.CannotRecord is null && !part.Adds.Contains(Contribution.Employer) && part.Adds.Contains(Contribution.Note));
        var rest = missing.Count - notYet - employer - note;
        string[] groups = [Say(note, "for a decision note or more work"), Say(employer, "for the employer to verify"), Say(rest, "for a file or a statement from outside"), Say(notYet, "that Assay cannot record yet, which is not your lack")];
        return $"{missing.Count} {(missing.Count == 1 ? "part" : "parts")}: {string.Join("; ", groups.Where(group => group.Length > 0))}";
    }

    private static string Say(int count, string what) => count == 0 ? "" : $"{count} {what}";
}
