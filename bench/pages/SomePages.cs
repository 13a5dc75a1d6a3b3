using System.Text.RegularExpressions;

namespace Assay.Bench.Pages;

/// <summary>The pages that are looked at: each kind once, with what the home has.</summary>
internal static partial class SomePages
{
    private static readonly (string Name, string Path)[] OfLedger =
    [
        ("front page", "/"), ("queue", "/queue"), ("ledger", "/ledger"), ("ledger, one kind of one project", "/ledger?kind=train.model&project=project-007"), ("ledger, simulated work, of which there is none", "/ledger?context=simulated"),
        ("ledger, far back", "/ledger?before=1000"), ("ledger, a text", "/ledger?q=mortgage"), ("ledger, a text that no record has", "/ledger?q=xylophone"), ("checkpoints", "/ledger/checkpoints"), ("verification", "/ledger/verification"),
    ];

    private static readonly (string Name, string Path)[] OfEvidence =
    [
        ("evidence", "/evidence"), ("a criterion", "/evidence/level-6-ai-engineer/S7"), ("standards", "/standards"), ("a standard", "/standards/level-6-ai-engineer"), ("add a file", "/evidence/add"), ("eligibility", "/evidence/eligibility"),
        ("portfolio", "/evidence/portfolio"), ("whom you asked", "/evidence/asked"), ("reflections", "/evidence/reflections"),
    ];

    private static readonly (string Name, string Path)[] Others = [("search", "/search?q=project-04"), ("models", "/models"), ("verify a bundle", "/verify"), ("admin", "/admin"), ("people", "/people"), ("account", "/account")];

    /// <summary>Their names and paths.</summary>
    public static async Task<IReadOnlyList<(string Name, string Path)>> OfAsync(Visitor visitor)
    {
        var (front, ledger, runs) = ((await visitor.LookAsync("/")).Text, (await visitor.LookAsync("/ledger")).Text, (await visitor.LookAsync("/runs")).Text);
        var pages = new List<(string, string)>(OfLedger);
        if (Projects().Match(front) is { Success: true } project) pages.AddRange(new[] { "", "/data", "/evaluation", "/card", "/release", "/monitor", "/retire", "/report" }.Select(page => ($"project{(page.Length == 0 ? "" : ", ")}{page.TrimStart('/')}", $"{project.Groups[1].Value}{page}")));
        if (Records().Match(ledger) is { Success: true } record) pages.Add(("a record with its proof", record.Groups[1].Value));
        pages.AddRange([("runs", "/runs"), ("runs, filtered and sorted", "/runs?filter=params.depth%20%3D%20%273%27%20AND%20metrics.loss%20%3C%200.05&order=metrics.loss%20ASC"), ("charts of runs", "/runs/charts")]);
        var found = Runs().Matches(runs).Select(run => run.Groups[1].Value).Distinct().Take(2).ToArray();
        if (found is [var one, ..]) pages.Add(("a run", one));
        if (found is [var first, var second]) pages.Add(("two runs side by side", $"/runs/compare?run={first[6..]}&run={second[6..]}"));
        return [.. pages, .. Others, .. OfEvidence];
    }

    [GeneratedRegex("""href="(/projects/[^"/?]+)""")]
    private static partial Regex Projects();

    [GeneratedRegex("""href="(/ledger/[0-9a-f]{8}-[^"]+)""")]
    private static partial Regex Records();

    [GeneratedRegex("""href="(/runs/[0-9a-f]{32})""")]
    private static partial Regex Runs();
}
