using System.Text.Json;
using Doors.Tests.CommandLine;
using Microsoft.Extensions.Time.Testing;

namespace Doors.Tests.Retire;

/// <summary>
/// The end of one model, told once: an engineer runs the mortgage sample as live work, rehearses its retirement, plans it, is stopped by callers and by a legal hold, carries it out;
/// a second person with a key of their own verifies, and the engineer certifies. The clock stands still unless the story moves it.
/// </summary>
public sealed class RetirementStory : IAsyncLifetime
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2027, 5, 1, 9, 0, 0, TimeSpan.Zero));
    private readonly Dictionary<string, Typed> _chapters = [];

    public Desk Desk { get; } = new();

    /// <summary>The digest of the ONNX file.</summary>
    public string Model { get; private set; } = "";

    /// <summary>What a chapter's command answered.</summary>
    public Typed this[string chapter] => _chapters[chapter];

    public string Home => Desk.PathOf(".assay");

    public string Archive => Desk.PathOf("end.zip");

    public async ValueTask InitializeAsync()
    {
        Desk.Clock = _clock;
        CopySample();
        (await Desk.Type("run", "mortgage", "--name", "E. Engineer", "--address", "engineer@example.org", "--home", Home)).ShouldEndIn(0);
        var models = (await Type("ledger", "log", "--kind", "train.model", "--json")).ShouldEndIn(0).Json.EnumerateArray();
        Model = models.Single(record => record.GetProperty("step").GetString() == "train/model").GetProperty("subjects")[0].GetProperty("digest").GetString()!;
        await RehearseAsync();
        await PlanAsync();
        await CarryOutAsync();
        await CloseAsync();
    }

    public ValueTask DisposeAsync()
    {
        Desk.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>Types a line in the home as the engineer.</summary>
    public Task<Typed> Type(params string[] words) => Desk.Type([.. words, "--home", Home]);

    /// <summary>The body of the newest record of a kind.</summary>
    public async Task<JsonElement> BodyAsync(string kind)
    {
        var records = (await Type("ledger", "log", "--kind", kind, "--json")).ShouldEndIn(0).Json.EnumerateArray();
        return records.MaxBy(record => record.GetProperty("index").GetInt64()).GetProperty("body");
    }

    /// <summary>The body of the record that a chapter's command made last.</summary>
    public async Task<JsonElement> MadeInAsync(string chapter)
    {
        var id = this[chapter].ShouldEndIn(0).Json.GetProperty("ids").EnumerateArray().Last().GetString();
        return (await Type("ledger", "log", "--json")).ShouldEndIn(0).Json.EnumerateArray().Single(record => record.GetProperty("id").GetString() == id).GetProperty("body");
    }

    /// <summary>Files of the home, artifacts and reports, whose content has the model's digest.</summary>
    public IEnumerable<string> CopiesOfTheModel() =>
        new[] { "artifacts", "reports" }.Select(folder => Path.Combine(Home, folder)).Where(Directory.Exists).SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            .Where(file => Assay.Kernel.Digest.Of(File.ReadAllBytes(file)).ToString() == Model);

    private async Task RehearseAsync()
    {
        await KeepAsync("rehearsal plan", "plan", "--trigger", "unneeded", "--reason", "To try it.", "--owner", "E. Engineer", "--retain", "model=0", "--rehearsal");
        await KeepAsync("rehearsal run", "run", "--archive", Desk.PathOf("rehearsal.zip"), "--keep-archive-until", "2028-01-01");
        await KeepAsync("rehearsal verify", "verify", "--archive", Desk.PathOf("rehearsal.zip"));
        await KeepAsync("rehearsal certificate", "certificate");
        await KeepAsync("status after the rehearsal", "status");
        _chapters["copies after the rehearsal"] = new Typed(CopiesOfTheModel().Count(), "", "");
    }

    private async Task PlanAsync()
    {
        await KeepAsync("plan", "plan", Model[..12], "--trigger", "superseded", "--reason", "A better one.", "--project", "mortgage", "--retain", "model=0", "--retain", "data=30", "--callers", "the web form", "--callers", "the branch");
        await KeepAsync("run too early", "run", "--archive", Archive, "--keep-archive-until", "2034-12-31");
        await KeepAsync("acknowledge too early", "acknowledge", "--caller", "1", "--how", "Mail.");
        await KeepAsync("certificate too early", "certificate");
        await KeepAsync("verify too early", "verify");
        await KeepAsync("notice", "notice", "--message", "It goes.", "--answer-by", "2027-05-10");
        await KeepAsync("acknowledge", "acknowledge", "--caller", "1", "--how", "Mail of 3 May.");
        await KeepAsync("run with one caller silent", "run", "--archive", Archive, "--keep-archive-until", "2034-12-31");
        _clock.Advance(TimeSpan.FromDays(10));
        await KeepAsync("hold", "hold", "--classes", "model", "--reason", "Case 17.");
        await KeepAsync("run under a hold", "run", "--archive", Archive, "--keep-archive-until", "2034-12-31");
        await KeepAsync("lift", "hold", "--lift", this["hold"].Json.GetProperty("ids")[0].GetString()!, "--reason", "Case 17 is closed.");
    }

    private async Task CarryOutAsync()
    {
        await KeepAsync("run", "run", "--archive", Archive, "--keep-archive-until", "2034-12-31", "--endpoint-off", "The route was taken down.");
        await KeepAsync("verify by the same person", "verify", "--archive", Archive);
        _chapters["run of the project"] = await Type("run", "mortgage", "--json");
        _chapters["copies"] = new Typed(CopiesOfTheModel().Count(), "", "");
        await KeepAsync("open", "open", Archive, "--to", Desk.PathOf("open.zip"));
        Become("second");
        await KeepAsync("verify", "verify", "--archive", Archive, "--name", "S. Second", "--address", "second@example.org");
        Become("config");
        await KeepAsync("certificate", "certificate");
    }

    private async Task CloseAsync()
    {
        _clock.Advance(TimeSpan.FromDays(40));
        await KeepAsync("status when more is due", "status");
        await KeepAsync("certificate when more is due", "certificate");
        await KeepAsync("second run", "run");
        await KeepAsync("certificate before it is verified again", "certificate");
        _clock.SetUtcNow(new DateTimeOffset(2035, 1, 1, 9, 0, 0, TimeSpan.Zero));
        await VerifyAsync("second verify");
        await KeepAsync("status when the archive is due", "status");
        await KeepAsync("certificate when the archive is due", "certificate");
        await KeepAsync("last run", "run");
        await KeepAsync("open without a key", "open", Archive, "--to", Desk.PathOf("never.zip"));
        await VerifyAsync("last verify");
        await KeepAsync("last certificate", "certificate");
        await KeepAsync("plan again", "plan", Model[..12], "--trigger", "law", "--reason", "Again.", "--owner", "E. Engineer");
    }

    private async Task VerifyAsync(string chapter)
    {
        Become("second");
        await KeepAsync(chapter, "verify", "--name", "S. Second", "--address", "second@example.org");
        Become("config");
    }

    private async Task KeepAsync(string chapter, params string[] words) => _chapters[chapter] = await Type(["retire", .. words, "--json"]);

    /// <summary>Sits another person down at the desk: with a key of their own, and the key of the log, which who works in the home has.</summary>
    private void Become(string config)
    {
        var (first, other) = (Path.Combine(Desk.Folder, "config", "assay", "keys"), Path.Combine(Desk.Folder, config, "assay", "keys"));
        Desk["XDG_CONFIG_HOME"] = Path.Combine(Desk.Folder, config);
        if (Directory.Exists(other)) return;
        var logs = Directory.CreateDirectory(Path.Combine(other, "logs"));
        if (!OperatingSystem.IsWindows()) foreach (var folder in new[] { other, logs.FullName }) File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        foreach (var key in Directory.GetFiles(Path.Combine(first, "logs"))) File.Copy(key, Path.Combine(logs.FullName, Path.GetFileName(key)));
    }

    private void CopySample()
    {
        foreach (var file in Directory.GetFiles(Path.Combine(Repository.Root, "samples/mortgage")))
            Desk.Write($"mortgage/{Path.GetFileName(file)}", File.ReadAllText(file).Replace("context: rehearsal", "context: live\nretire: {owner: credit risk, retain: {model: 10, logs: 0}}", StringComparison.Ordinal));
    }
}
