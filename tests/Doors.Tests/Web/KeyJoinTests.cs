using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Assay.Ledger.Keys;
using Assay.Ledger.Store;
using Assay.Server.Keys;
using Doors.Tests.Breaking;
using Doors.Tests.CommandLine;
using Microsoft.Extensions.Time.Testing;

namespace Doors.Tests.Web;

/// <summary>A key of somebody's own is joined to their account on a server: proven, on record, for one person, until it is withdrawn.</summary>
[Collection("processes")]
[Trait("Takes", "a minute")]
public sealed class KeyJoinTests
{
    [Fact]
    public async Task What_an_own_key_signed_counts_at_the_server_for_the_same_person_as_the_stronger_form_until_it_is_withdrawn()
    {
        await using var team = await Team.StartAsync(["ada", "wit"], ["user grant ada candidate --project job", "user grant wit reviewer --project job"]);
        using var desk = await SmallProject.OnDesk();
        desk["MLFLOW_TRACKING_TOKEN"] = await TokenAsync(team, "ada", "keys");
        var joined = (await desk.Type("key", "join", team.Server.Address)).ShouldEndIn(0).Out;
        var person = (await desk.Type("key show --json")).Json.GetProperty("identity").GetProperty("person").GetString()!;
        var key = (await desk.Type("key show --json")).Json.GetProperty("keys")[0].GetProperty("fingerprint").GetString()!;
        joined.ShouldContain($"Key {key} signs for ada");
        using var ada = await team.SignInAsync("ada");
        var account = await ada.ReadAsync("/account");
        account.ShouldContain(key);
        account.ShouldContain(person);

        var claim = await BringClaimAsync(desk, team, "first.assay");
        var record = await ada.ReadAsync($"/evidence/answer/{claim}");
        record.ShouldContain("nobody confirms their own work");
        using var witness = await team.SignInAsync("wit");
        (await witness.SendAsync($"/evidence/answer/{claim}", "confirm", ("observed", "She presented it."), ("when", "today"), ("where", "here"))).ShouldContain("Confirmed S7.accuracy");
        var signer = (await team.Desk.Type("ledger", "show", claim, "--json")).ShouldEndIn(0).Out;
        signer.ShouldContain(key);
        signer.ShouldContain(person);
        (await team.Desk.Type("ledger verify")).ShouldEndIn(0);

        (await ada.SendOnceAsync("/account", $"withdraw-{key[..12]}", ("reason", "lost"))).ShouldContain("This is what you sign.");
        (await ada.SendAsync("/account", $"withdraw-{key[..12]}", ("reason", "lost"))).ShouldContain("counts no more from now on");
        (await ada.ReadAsync("/account")).ShouldContain("withdrawn");
        (await BringAsync(desk, team, "second.assay")).Error.ShouldContain("import.key-revoked");
        (await desk.Type("key", "join", team.Server.Address)).ShouldEndIn(2).Error.ShouldContain("keys.revoked");
        (await desk.Type("key rotate")).ShouldEndIn(0);
        (await desk.Type("key", "join", team.Server.Address)).ShouldEndIn(0);
        (await team.Desk.Type("ledger verify")).ShouldEndIn(0);
    }

    [Fact]
    public async Task Who_signs_by_another_pseudonym_is_told_and_changes_it_only_by_saying_so()
    {
        await using var team = await Team.StartAsync(["ada"], []);
        using var desk = await SmallProject.OnDesk();
        (await desk.Type(SmallProject.Run)).ShouldEndIn(0);
        var before = (await desk.Type("key show --json")).Json.GetProperty("identity").GetProperty("person").GetString()!;
        desk["MLFLOW_TRACKING_TOKEN"] = await TokenAsync(team, "ada", "keys");
        (await desk.Type("key", "join", team.Server.Address)).ShouldEndIn(2).Error.ShouldContain("keys.other-person");
        (await desk.Type("key", "join", team.Server.Address, "--replace")).ShouldEndIn(0).Out.ShouldContain(before);
        (await desk.Type("key show --json")).Json.GetProperty("identity").GetProperty("person").GetString().ShouldNotBe(before);
        File.Exists(Path.Combine(desk.Folder, "config/assay/keys/former", before, "person.pem")).ShouldBeTrue();
        desk.Work = desk.PathOf("job");
        (await desk.Type("ledger verify")).ShouldEndIn(0);
    }

    [Theory]
    [InlineData("key join ftp://assay.example.org", "keys.server")]
    [InlineData("key join http://assay.example.org", "keys.server")]
    [InlineData("key join https://assay.example.org/path", "keys.server")]
    [InlineData("key join https://assay.example.org", "keys.no-token")]
    [InlineData("key join http://127.0.0.1:1 --token-file token.txt", "keys.unreachable")]
    public async Task A_slip_makes_no_key(string line, string code)
    {
        using var desk = new Desk();
        desk.Write("token.txt", "assay_x");
        (await desk.Type(line)).ShouldEndIn(2).Error.ShouldContain(code);
        (await desk.Type("key show --json")).Json.GetProperty("keys").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task A_proof_is_of_the_key_that_it_names_for_whoever_was_asked_at_this_server_and_once()
    {
        await using var team = await Team.StartAsync(["ada", "bob"], []);
        using var ada = Client(team, await TokenAsync(team, "ada", "keys"));
        using var bob = Client(team, await TokenAsync(team, "bob", "admin"));
        using var mine = PersonKey.Create();
        using var other = PersonKey.Create();
        var server = new Uri(team.Server.Address).Authority;

        var asked = await AskAsync(ada);
        (await JoinAsync(ada, asked, mine, asked.ProveWith(other))).ShouldBe("keys.proof");
        (await JoinAsync(ada, asked, mine, asked.ProveWith(mine))).ShouldBe("keys.challenge");
        asked = await AskAsync(ada);
        (await JoinAsync(bob, asked, mine, asked.ProveWith(mine))).ShouldBe("keys.challenge");
        asked = await AskAsync(ada);
        (await JoinAsync(ada, asked, mine, (asked with { Server = "evil.example.org" }).ProveWith(mine))).ShouldBe("keys.proof");
        asked = await AskAsync(ada);
        (await JoinAsync(ada, asked, mine, (asked with { Person = (await AskAsync(bob)).Person }).ProveWith(mine))).ShouldBe("keys.proof");
        asked = await AskAsync(ada);
        asked.Server.ShouldBe(server);
        (await JoinAsync(ada, asked, mine, asked.ProveWith(mine))).ShouldBe("OK");
        (await JoinAsync(ada, asked, mine, asked.ProveWith(mine))).ShouldBe("keys.challenge");
        asked = await AskAsync(bob);
        (await JoinAsync(bob, asked, mine, asked.ProveWith(mine))).ShouldBe("keys.anothers");
        (await team.Desk.Type("ledger verify")).ShouldEndIn(0);
    }

    [Fact]
    public async Task A_token_for_something_else_joins_no_key_and_what_is_malformed_is_told()
    {
        await using var team = await Team.StartAsync(["ada"], []);
        using var narrow = Client(team, await TokenAsync(team, "ada", "write"));
        using (var refused = await narrow.PostAsJsonAsync("/api/1.0/assay/keys/challenge", new { }))
        {
            refused.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
            (await refused.Content.ReadAsStringAsync()).ShouldContain("needs one for keys");
        }

        using var keys = Client(team, await TokenAsync(team, "ada", "keys"));
        (await keys.GetAsync("/api/2.0/mlflow/experiments/search?max_results=1")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        foreach (var body in new[] { "", "{", "[]", """{"publicKey":"###"}""", "{}", $$"""{"challenge":"{{new string('x', 5000)}}","publicKey":"AAAA","proof":"AAAA"}""" })
        {
            using var answer = await keys.PostAsync("/api/1.0/assay/keys/join", new StringContent(body));
            answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest, body);
        }

        using var large = await keys.PostAsync("/api/1.0/assay/keys/join", new StringContent(new string(' ', 1 << 20)));
        ((int)large.StatusCode).ShouldBeInRange(400, 413);
    }

    [Fact]
    public void A_challenge_is_over_after_five_minutes_or_with_the_next()
    {
        var clock = new FakeTimeProvider(DateTimeOffset.UtcNow);
        var challenges = new KeyChallenges(clock, System.Security.Cryptography.RandomNumberGenerator.Fill);
        var (first, until) = challenges.Draw("here", "ada");
        var (second, _) = challenges.Draw("here", "ada");
        challenges.Take(first.Challenge, "here", "ada").ShouldBeNull();
        challenges.Take(second.Challenge, "here", "bob").ShouldBeNull();
        clock.SetUtcNow(until);
        challenges.Take(second.Challenge, "here", "ada").ShouldBeNull();
        challenges.Take(challenges.Draw("here", "ada").Asked.Challenge, "there", "ada").ShouldBeNull();
    }

    private static async Task<string> BringClaimAsync(Desk desk, Team team, string file)
    {
        (await desk.Type(SmallProject.Run)).ShouldEndIn(0);
        desk.Work = desk.PathOf("job");
        (await BringAsync(desk, team, file)).ShouldEndIn(0);
        return (await desk.Type("ledger log --kind evidence.claim --json")).Json[0].GetProperty("id").GetString()!;
    }

    // A claim with what it rests on, as a bundle that whoever runs the server takes in.
    private static async Task<Typed> BringAsync(Desk desk, Team team, string file)
    {
        var claimed = (await desk.Type("evidence", "claim", "S7.accuracy", "--narrative", "I set the limit.", "--json")).ShouldEndIn(0).Json;
        var bundle = team.Desk.PathOf(file);
        (await desk.Type(["bundle", "export", claimed.GetProperty("id").GetString()!, .. claimed.GetProperty("about").EnumerateArray().Select(id => id.GetString()!), "-o", bundle, "--disclose", "own"])).ShouldEndIn(0);
        return await team.Desk.Type("bundle", "import", bundle);
    }

    private static async Task<string> TokenAsync(Team team, string name, string scope) =>
        (await team.Desk.Type("user", "token", "add", name, "--scope", scope, "--json")).ShouldEndIn(0).Json.GetProperty("text").GetString()!;

    private static HttpClient Client(Team team, string token) =>
        new(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = new Uri(team.Server.Address), DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", token) } };

    private static async Task<KeyPossession> AskAsync(HttpClient client)
    {
        using var answer = await client.PostAsJsonAsync("/api/1.0/assay/keys/challenge", new { });
        return JsonSerializer.Deserialize<KeyPossession>(await answer.Content.ReadAsStringAsync(), JsonSerializerOptions.Web)!;
    }

    private static async Task<string> JoinAsync(HttpClient client, KeyPossession asked, IRecordSigner key, byte[] proof)
    {
        using var answer = await client.PostAsJsonAsync("/api/1.0/assay/keys/join", new { asked.Challenge, PublicKey = key.PublicKey.ToArray(), Proof = proof }, JsonSerializerOptions.Web);
        return answer.IsSuccessStatusCode ? "OK" : JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("error_code").GetString()!;
    }
}
