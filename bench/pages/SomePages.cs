using System.Text.RegularExpressions;

namespace Assay.Bench.Pages;

/// <summary>The pages that are looked at: each kind once, with what the home has.</summary>
internal static partial class SomePages
{
    /// <summary>Their names and paths.</summary>
    public static async Task<IReadOnlyList<(string Name, string Path)>> OfAsync(Visitor visitor)
    {
        var (front, ledger, runs) = ((await visitor.LookAsync("/")).Text, (await visitor.LookAsync("/ledger")).Text, (await visitor.LookAsync("/runs")).Text);
        var pages = new List<(string, string)> { ("front page", "/"), ("ledger", "/ledger"), ("ledger, one kind of one project", "/ledger?kind=train.model&project=project-007"), ("ledger, simulated work, of which there is none", "/ledger?context=simulated"), ("ledger, far back", "/ledger?before=1000") };
        if (Projects().Match(front) is { Success: true } project) pages.AddRange([("project", project.Groups[1].Value), ("project, release", $"{project.Groups[1].Value}/release"), ("project, monitor", $"{project.Groups[1].Value}/monitor"), ("project, retire", $"{project.Groups[1].Value}/retire"), ("project, report", $"{project.Groups[1].Value}/report")]);
        if (Records().Match(ledger) is { Success: true } record) pages.Add(("a record with its proof", record.Groups[1].Value));
        pages.Add(("runs", "/runs"));
        if (Runs().Match(runs) is { Success: true } run) pages.Add(("a run", run.Groups[1].Value));
        pages.AddRange([("search", "/search?q=project-04"), ("checkpoints", "/ledger/checkpoints"), ("evidence", "/evidence"), ("verify a bundle", "/verify")]);
        return pages;
    }

    [GeneratedRegex("""href="(/projects/[^"/?]+)""")]
    private static partial Regex Projects();

    [GeneratedRegex("""href="(/ledger/[0-9a-f]{8}-[^"]+)""")]
    private static partial Regex Records();

    [GeneratedRegex("""href="(/runs/[0-9a-f]{32})""")]
    private static partial Regex Runs();
}
