using System.Text.Json;
using Assay.Cli.Terminals;
using Doors.Tests.Breaking;
using Doors.Tests.CommandLine;

namespace Doors.Tests.Release;

/// <summary>An engineer with a small project that was run, and a reviewer with a home and a key of their own.</summary>
internal sealed class TwoPeople : IDisposable
{
    public static readonly string[] Whole = ["--owner", "credit risk", "--rollback", "switch back", "--runbook", "runbook.md", "--watch", "job"];

    private readonly Desk _reviewer = new();

    private TwoPeople(Desk desk) => Desk = desk;

    /// <summary>The engineer's desk; they stand in the project.</summary>
    public Desk Desk { get; }

    public static string Soon => DateTimeOffset.UtcNow.AddDays(20).ToString("yyyy-MM-dd");

    public static async Task<TwoPeople> OnDesk()
    {
        var desk = await SmallProject.OnDesk();
        await desk.Type(SmallProject.Run);
        desk.Work = desk.PathOf("job");
        desk.Write("runbook.md", "# Who is called");
        return new TwoPeople(desk);
    }

    /// <summary>Items of a request's checklist that do not hold.</summary>
    public static IEnumerable<string> Open(JsonElement asked) => [.. asked.GetProperty("checklist").EnumerateArray().Where(item => !item.GetProperty("holds").GetBoolean()).Select(item => item.GetProperty("name").GetString()!)];

    /// <summary>Asks for the newest version, lets be what does not hold, and approves it.</summary>
    /// <returns>The request.</returns>
    public async Task<JsonElement> GrantAsync(params string[] how)
    {
        var asked = (await Author(["release", "request", "--to", "production", .. Whole, .. how, "--json"])).ShouldEndIn(ExitCode.Done).Json;
        var request = asked.GetProperty("id").GetString()!;
        foreach (var item in Open(asked)) (await Reviewer(["release", "except", request, "--item", item, "--reason", "a small table", "--owner", "credit risk", "--until", Soon])).ShouldEndIn(ExitCode.Done);
        (await Reviewer(["release", "approve", request, "--role", "reviewer", "--reason", "I read the report."])).ShouldEndIn(ExitCode.Done);
        return asked;
    }

    /// <summary>The reviewer changes their key and says that the old one was in strange hands; the engineer takes in what they said.</summary>
    public async Task RevokeReviewersKeyAsync()
    {
        string[] me = ["--home", Path.Combine(_reviewer.Work, ".assay"), "--name", "R. Reviewer", "--address", "reviewer@example.org"];
        var answer = (await _reviewer.Type(["ledger", "log", "--kind", "release.answer", "--json", .. me])).Json[0].GetProperty("id").GetString()!;
        var key = (await _reviewer.Type(["ledger", "show", answer, "--json", .. me])).Json.GetProperty("record").GetProperty("keyId").GetString()!;
        (await _reviewer.Type(["key", "rotate", .. me])).ShouldEndIn(ExitCode.Done);
        (await _reviewer.Type(["key", "revoke", key, "--reason", "compromised", "--from", "2020-01-01", .. me])).ShouldEndIn(ExitCode.Done);
        foreach (var record in (await _reviewer.Type(["ledger", "log", "--kind", "key.revocation", "--json", .. me])).Json.EnumerateArray())
        {
            (await _reviewer.Type(["bundle", "export", record.GetProperty("id").GetString()!, "-o", "revoked.assay", .. me])).ShouldEndIn(ExitCode.Done);
            (await Author(["bundle", "import", _reviewer.PathOf("revoked.assay")])).ShouldEndIn(ExitCode.Done);
            File.Delete(_reviewer.PathOf("revoked.assay"));
        }
    }

    public void Dispose()
    {
        Desk.Dispose();
        _reviewer.Dispose();
    }

    /// <summary>Types a line as who asks.</summary>
    public Task<Typed> Author(string[] words) => Desk.Type([.. words, "--name", "A. Tester", "--address", "tester@example.org"]);

    /// <summary>Types a line about a request in the reviewer's home: what is asked comes in a bundle, and the answer goes back in one.</summary>
    public async Task<Typed> Reviewer(string[] words)
    {
        (await Author(["bundle", "export", words[2], "-o", "request.assay"])).ShouldEndIn(ExitCode.Done);
        string[] me = ["--home", Path.Combine(_reviewer.Work, ".assay"), "--name", "R. Reviewer", "--address", "reviewer@example.org"];
        (await _reviewer.Type(["bundle", "import", Desk.PathOf("request.assay"), .. me])).ShouldEndIn(ExitCode.Done);
        File.Delete(Desk.PathOf("request.assay"));
        var typed = await _reviewer.Type([.. words, .. me]);
        if (typed.Code != ExitCode.Done) return typed;
        foreach (var kind in new[] { "release.answer", "release.exception" })
        {
            foreach (var record in (await _reviewer.Type(["ledger", "log", "--kind", kind, "--json", .. me])).Json.EnumerateArray())
            {
                var answer = _reviewer.PathOf($"{kind}.assay");
                (await _reviewer.Type(["bundle", "export", record.GetProperty("id").GetString()!, "-o", answer, .. me])).ShouldEndIn(ExitCode.Done);
                (await Author(["bundle", "import", answer])).ShouldEndIn(ExitCode.Done);
                File.Delete(answer);
            }
        }

        return typed;
    }
}
