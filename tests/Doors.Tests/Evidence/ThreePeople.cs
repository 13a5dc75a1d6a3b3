using System.Text.Json;
using Doors.Tests.CommandLine;

namespace Doors.Tests.Evidence;

/// <summary>
/// The story of one piece of evidence, told once: an engineer runs the mortgage sample as live work, writes a note and claims; a manager and an assessor, each
/// with a home and a key of their own, get a bundle, answer, and send their answer back.
/// </summary>
public sealed class ThreePeople : IAsyncLifetime
{
    private const string Criterion = "S7";

    public Desk Engineer { get; } = new();

    public Desk Manager { get; } = new();

    public Desk Assessor { get; } = new();

    /// <summary>The engineer's coverage after each chapter.</summary>
    public Dictionary<string, JsonElement> Chapters { get; } = [];

    /// <summary>The claim's record.</summary>
    public string Claim { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        CopySample();
        await KeepAsync("nothing");
        (await Engineer.Type("run", "mortgage", "--name", "E. Engineer", "--address", "engineer@example.org", "--home", Home(Engineer))).ShouldEndIn(0);
        await KeepAsync("run");
        var verdict = (await In(Engineer, "ledger log --kind evaluate.verdict --json")).Json[0].GetProperty("id").GetString()!;
        await In(Engineer, "note", "--about", verdict, "--context", "The gap between groups is above the limit.", "--option", "ship", "--option", "wait", "--choice", "Wait, and look at the weak parts.", "--consequences", "The review stays as it is.");
        await KeepAsync("note");
        var claimed = (await In(Engineer, "evidence", "claim", Criterion, "--narrative", "I set the limit with the underwriters and measured where it breaks.", "--json")).Json;
        Claim = claimed.GetProperty("id").GetString()!;
        await KeepAsync("claim");
        await SendAsync(Engineer, Manager, ["--disclose", "own", Claim, .. claimed.GetProperty("about").EnumerateArray().Select(id => id.GetString()!)]);
        var confirmed = (await In(Manager, "evidence", "confirm", Claim, "--as", "manager", "--observed", "She defended the limit.", "--when", "2 March 2026", "--where", "model review", "--json")).Json;
        await SendAsync(Manager, Engineer, ["--disclose", "own", confirmed.GetProperty("id").GetString()!]);
        await KeepAsync("confirmation");
        await SendAsync(Engineer, Assessor, ["--disclose", "own", Claim, .. claimed.GetProperty("about").EnumerateArray().Select(id => id.GetString()!)]);
        var accepted = (await In(Assessor, "evidence", "accept", Claim, "--parts", "S7.accuracy", "--remark", "Discussed \u001b[2Jon 3 June.", "--json")).Json;
        await SendAsync(Assessor, Engineer, ["--disclose", "own", accepted.GetProperty("id").GetString()!]);
        await KeepAsync("acceptance");
    }

    public ValueTask DisposeAsync()
    {
        foreach (var desk in new[] { Engineer, Manager, Assessor }) desk.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>The support of a part after a chapter.</summary>
    public string Support(string chapter, string criterion, string part) =>
        Parts(chapter, criterion).Single(each => each.GetProperty("id").GetString() == part).GetProperty("support").GetString()!;

    /// <summary>The parts of a criterion after a chapter.</summary>
    public IEnumerable<JsonElement> Parts(string chapter, string criterion) => Items(chapter).Single(item => item.GetProperty("code").GetString() == criterion).GetProperty("parts").EnumerateArray();

    /// <summary>The criteria after a chapter.</summary>
    public IEnumerable<JsonElement> Items(string chapter) => Chapters[chapter].GetProperty("items").EnumerateArray();

    /// <summary>Types a line in a person's own home; it has to end well.</summary>
    public static async Task<Typed> In(Desk desk, params string[] words)
    {
        var line = words.Length == 1 ? words[0].Split(' ') : words;
        return (await desk.Type([.. line, "--home", Home(desk)])).ShouldEndIn(0);
    }

    private static string Home(Desk desk) => desk.PathOf(".assay");

    private async Task KeepAsync(string chapter) => Chapters[chapter] = (await Engineer.Type("evidence", "status", "--json", "--home", Home(Engineer))).Code == 0
        ? (await In(Engineer, "evidence", "status", "--json")).Json
        : default;

    private static async Task SendAsync(Desk from, Desk to, string[] what)
    {
        var bundle = to.PathOf("received.assay");
        File.Delete(bundle);
        await In(from, ["bundle", "export", .. what, "-o", bundle]);
        await In(to, "bundle", "import", bundle, "--name", "S. Somebody", "--address", "somebody@example.org");
    }

    private void CopySample()
    {
        foreach (var file in Directory.GetFiles(Path.Combine(Repository.Root, "samples/mortgage")))
            Engineer.Write($"mortgage/{Path.GetFileName(file)}", File.ReadAllText(file).Replace("context: rehearsal", "context: live", StringComparison.Ordinal));
    }
}
