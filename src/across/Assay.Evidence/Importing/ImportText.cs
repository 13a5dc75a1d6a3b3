namespace Assay.Evidence.Importing;

/// <summary>Says to a person what was imported.</summary>
internal static class ImportText
{
    private const int MostUnread = 20;
    private const int MostCodes = 12;

    public static IEnumerable<string> Lines(ImportAnswer answer)
    {
        yield return $"Read {answer.Criteria.Values.Sum()} criteria{(answer.Title is null ? "" : $" of '{answer.Title}'")} from {answer.File} ({Form(answer.Format)}): {string.Join(", ", answer.Criteria.Select(group => $"{group.Value} {group.Key}"))}.";
        if (answer.HadRules) yield return $"Attached to {answer.Standard} by code: {answer.Attached.Length}{(answer.Agreement is { } agreement ? $"; {agreement:P0} of the shared codes agree with Assay's titles" : "")}.";
        if (answer.HadRules && answer.WithoutRules.Length > 0) yield return $"Without rules there: {Codes(answer.WithoutRules)}.";
        if (answer.NotInFile.Length > 0) yield return $"In {answer.Standard}, and not in the file: {Codes(answer.NotInFile)}.";
        if (answer.Proposals is { } file) yield return $"Wrote {file}: rules are proposed for {answer.Proposed} of them, in comments. Nothing is ticked by a proposal: edit the file, then 'assay evidence status --standard {file}'.";
        yield return $"Recorded as {answer.Id}: the digests of the file and of each statement. The file itself is kept among this home's artifacts.";
        if (answer.Unread.IsEmpty) yield break;
        yield return $"Not read ({answer.Unread.Length}):";
        foreach (var unread in answer.Unread.Take(MostUnread)) yield return $"  {answer.File}:{unread.Line}: {unread.Why}: {unread.Text}";
        if (answer.Unread.Length > MostUnread) yield return $"  and {answer.Unread.Length - MostUnread} more; --json tells all.";
    }

    private static string Form(SourceFormat format) => format switch { SourceFormat.Csv => "CSV", SourceFormat.Case => "CASE JSON", _ => "plain text" };

    private static string Codes(IReadOnlyCollection<string> codes) => string.Join(", ", codes.Take(MostCodes)) + (codes.Count > MostCodes ? $" and {codes.Count - MostCodes} more" : "");
}
