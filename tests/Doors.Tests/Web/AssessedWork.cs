using Assay.Server.Pages.Verify;
using Doors.Tests.Breaking;
using Doors.Tests.CommandLine;
using Microsoft.AspNetCore.Http;

namespace Doors.Tests.Web;

/// <summary>What an assessor is given: an engineer's work with a claim that their manager confirmed, a file that they added and a portfolio of it; and the bundle of a rehearsal.</summary>
public sealed class AssessedWork : IAsyncLifetime
{
    public const string Narrative = "I set the limit with the underwriters <b>and</b> measured where it breaks.";

    public const string FileText = "<script>alert('opened')</script> Minutes of the model review.";

    /// <summary>The claim and its answer, and what they rest on.</summary>
    public byte[] Bundle { get; private set; } = [];

    /// <summary>The portfolio's bundle.</summary>
    public byte[] Portfolio { get; private set; } = [];

    /// <summary>The bundle of a project that was rehearsed.</summary>
    public byte[] Rehearsal { get; private set; } = [];

    /// <summary>Fingerprint of the engineer's key.</summary>
    public string Engineer { get; private set; } = "";

    /// <summary>Fingerprint of the manager's key.</summary>
    public string Manager { get; private set; } = "";

    /// <summary>The key of the engineer's log.</summary>
    public string LogKey { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        using var engineer = await SmallProject.OnDesk();
        (await engineer.Type(SmallProject.Run)).ShouldEndIn(0);
        engineer.Work = engineer.PathOf("job");
        engineer.Write("minutes.html", FileText);
        var added = await IdAsync(engineer, "evidence", "add", "minutes.html", "--for", "S7", "--title", "Minutes", "--ai-use", "none");
        var performance = (await engineer.Type("ledger log --kind evaluate.performance --json")).Json[0].GetProperty("id").GetString()!;
        var claim = await IdAsync(engineer, "evidence", "claim", "S7.accuracy", "--records", performance, "--records", added, "--narrative", Narrative);
        (await engineer.Type("bundle", "export", claim, performance, added, "--disclose", "own", "-o", "claim.assay")).ShouldEndIn(0);
        using var manager = new Desk();
        (await manager.Type("bundle", "import", engineer.PathOf("claim.assay"), "--name", "M. Manager", "--address", "")).ShouldEndIn(0);
        var confirmation = await IdAsync(manager, "evidence", "confirm", claim, "--as", "manager", "--observed", "She defended the limit.", "--when", "2 March 2026", "--where", "model review");
        (await manager.Type("bundle", "export", confirmation, "--disclose", "own", "-o", "answer.assay")).ShouldEndIn(0);
        (await engineer.Type("bundle", "import", manager.PathOf("answer.assay"))).ShouldEndIn(0);
        (await engineer.Type("bundle", "export", "--disclose", "own", "-o", "all.assay")).ShouldEndIn(0);
        (await engineer.Type("evidence portfolio --incomplete -o out")).ShouldEndIn(0);
        (Bundle, Portfolio) = (await File.ReadAllBytesAsync(engineer.PathOf("all.assay")), await File.ReadAllBytesAsync(engineer.PathOf("out/portfolio.assay")));
        var found = (await VerifyAsync(Bundle)).Found;
        LogKey = found.LogKey!;
        Engineer = found.Records.First(record => record.Id == claim).KeyId;
        Manager = found.Records.First(record => record.Id == confirmation).KeyId;
        Rehearsal = await RehearseAsync();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>Drops a bundle as the form does.</summary>
    public static async Task<HeldBundle> VerifyAsync(byte[] bytes, string pins = "", string logKey = "") =>
        (await UploadedBundle.VerifyAsync(new FormFile(new MemoryStream(bytes), 0, bytes.Length, "bundle", "work.assay"), pins, logKey, CancellationToken.None)).Required;

    private static async Task<string> IdAsync(Desk desk, params string[] words) => (await desk.Type([.. words, "--json"])).ShouldEndIn(0).Json.GetProperty("id").GetString()!;

    private static async Task<byte[]> RehearseAsync()
    {
        using var desk = await SmallProject.OnDesk();
        File.AppendAllText(desk.PathOf("job/assay.yaml"), "\ncontext: rehearsal\n");
        (await desk.Type(SmallProject.Run)).ShouldEndIn(0);
        desk.Work = desk.PathOf("job");
        (await desk.Type("bundle", "export", "-o", "all.assay")).ShouldEndIn(0);
        return await File.ReadAllBytesAsync(desk.PathOf("all.assay"));
    }
}
