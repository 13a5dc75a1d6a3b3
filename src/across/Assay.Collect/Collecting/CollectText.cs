using System.Globalization;
using Assay.Collect.Finds;

namespace Assay.Collect.Collecting;

/// <summary>Says to a person what was found.</summary>
internal static class CollectText
{
    private const int MostShown = 3;

    public static IEnumerable<string> Lines(CollectAnswer answer)
    {
        foreach (var find in answer.Found)
        {
            yield return $"{(find.IsNew ? "new  " : "known")}  {find.Id}  {Name(find.Source)}: {find.Title}{Span(find)}";
            yield return $"       {string.Join(", ", find.Counts.Where(count => count.Value > 0).Select(count => $"{count.Value.ToString("#,##0", CultureInfo.InvariantCulture)} {Words(count.Key)}"))}; {Match(find.Match)}";
            foreach (var suggestion in find.Suggestions.Take(MostShown)) yield return $"       may speak for {suggestion.Part}: “{suggestion.Quote.ReplaceLineEndings(" ")}”";
            if (find.Suggestions.Length > MostShown) yield return $"       and for {find.Suggestions.Length - MostShown} more";
        }

        foreach (var left in answer.LeftOut) yield return $"left out  {left.Place}{(left.Place is null ? "" : ": ")}{left.Message} {left.Remedy}";
        yield return $"{answer.Found.Count(find => find.IsNew)} recorded, {answer.Found.Count(find => !find.IsNew)} known before, {answer.LeftOut.Length} left out. Nothing was ticked or claimed: 'assay evidence suggestions' lists what waits for your answer.";
    }

    private static string Span(CollectedFind find) => (find.From, find.To) switch
    {
        (null, null) => "",
        var (from, to) when from?.Date == to?.Date => $", {Day(from)}",
        var (from, to) => $", {Day(from)} to {Day(to)}",
    };

    private static string Day(DateTimeOffset? time) => time?.ToString("d MMM yyyy", CultureInfo.InvariantCulture) ?? "?";

    private static string Name(FindSource source) => source switch
    {
        FindSource.Git => "repository",
        FindSource.Mlflow => "MLflow experiment",
        FindSource.TestResults => "tests",
        FindSource.Document => "document",
        _ => "decision record",
    };

    private static string Match(AuthorMatch match) => match switch
    {
        AuthorMatch.Address => "by your address",
        AuthorMatch.Name => "by your name",
        AuthorMatch.Given => "by an author that you gave as yourself",
        AuthorMatch.Claimed => "by the user that a client named",
        AuthorMatch.Unstated => "it names no author; that it is yours is your word",
        _ => "it names another author; that you took part is your word",
    };

    /// <summary>A count's name as words: <c>commitsTouchingTests</c> becomes <c>commits touching tests</c>.</summary>
    private static string Words(string name) => string.Concat(name.Select(letter => char.IsUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : letter.ToString()));
}
