using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Assay.Cli.Homes;
using Assay.Cli.Terminals;
using Assay.Kernel;
using Assay.Ledger.Keys;
using Assay.Ledger.Records;
using Assay.Stores.Embedded.Home;
using Assay.Stores.Embedded.Keys;

namespace Assay.Cli.Keys;

/// <summary>Joins the key here to somebody's account on a server: asks who the token is of, proves the key, and signs as that person from then on.</summary>
/// <param name="workplace">Where the program runs.</param>
/// <param name="server">The server.</param>
/// <param name="token">Signs in to it.</param>
/// <param name="replaces">Whether a pseudonym that signs here already gives way.</param>
internal sealed class KeyJoin(Workplace workplace, Uri server, string token, bool replaces) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    // A token goes to the server that was named and to no other.
    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = !server.IsLoopback })
    {
        BaseAddress = server,
        Timeout = Patience,
        DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", token) },
    };

    private readonly KeyFolder _folder = new(EnvironmentPaths.Of(workplace.Variable, workplace.UserFolder).KeyFolder, workplace.Entropy);

    /// <summary>Does it, and says what it came to.</summary>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var asked = await PostAsync("challenge", new { }, cancellation);
        var known = asked.Then(Checked);
        var key = known.Then(KeyFor);
        if (!key.Succeeded) return workplace.Terminal.Refuse([.. key.Problems]);
        using var signer = key.Value;
        var account = known.Required;
        var proof = new KeyPossession(server.Authority, account.Person, account.Challenge).ProveWith(signer);
        var joined = await PostAsync("join", new { account.Challenge, PublicKey = signer.PublicKey.ToArray(), Proof = proof }, cancellation);
        if (!joined.Succeeded) return workplace.Terminal.Refuse([.. joined.Problems]);
        var before = _folder.HasIdentity ? _folder.Identity("").Value?.Person : null;
        if (before != account.Person) _folder.Become(Identity(account), signer);
        Tell(account, signer.KeyId, joined.Value.GetProperty("record").GetString()!, before);
        return ExitCode.Done;
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    private void Tell(Asked asked, string key, string record, string? before)
    {
        workplace.Terminal.Say($"Key {key} signs for {asked.Name} at {server.Authority}, by record {record} there.");
        if (before is not null && before != asked.Person) workplace.Terminal.Say($"You signed as {before} here. That pseudonym and its key are kept in {Path.Combine(_folder.Path, "former", before)}; what it signed stays its own.");
        workplace.Terminal.Say($"In records you are {asked.Person} from now on, as at the server. Withdraw the key there, on the page Account, when it is lost.");
    }

    private static Outcome<Asked> Read(JsonElement answer) => answer.Deserialize<Asked>(JsonSerializerOptions.Web) is { Person.Length: > 0, Challenge.Length: > 0, Server: not null, Name: not null } asked
        ? asked
        : new Problem("keys.answer", "The server's answer is not as it has to be.", "Is it a server of Assay's, of this version or later?");

    private Outcome<Asked> Checked(JsonElement answer) => Read(answer).Then<Asked>(asked => asked.Server == server.Authority
        ? asked
        : new Problem("keys.other-server", "The server goes by another name than the one that you gave: somebody may be passing on what you sign.", "Give the address by which the server knows itself.") { Value = asked.Server, Expected = server.Authority });

    // A pseudonym that was made here and a server's are two: nobody can say afterwards that they were one.
    private Outcome<PersonKey> KeyFor(Asked asked)
    {
        if (!_folder.HasIdentity) return _folder.PersonKey();
        var identity = _folder.Identity("");
        if (!identity.Succeeded) return Outcome<PersonKey>.Failed(identity.Problems);
        if (identity.Value.Person == asked.Person) return _folder.PersonKey();
        return replaces ? PersonKey.Create() : new Problem("keys.other-person", "You sign by another pseudonym here than the server knows you by, and a key signs for one.", "With --replace you sign as the server's from now on, with a new key; what you signed before stays the old one's. Or keep both apart: another XDG_CONFIG_HOME has keys of its own.") { Value = identity.Value.Person, Expected = asked.Person };
    }

    private ActorIdentity Identity(Asked asked)
    {
        var found = SignerIdentity.Find(null, null, workplace.CurrentFolder);
        return new ActorIdentity(asked.Person, found.Name, found.Address);
    }

    private async Task<Outcome<JsonElement>> PostAsync(string what, object body, CancellationToken cancellation)
    {
        try
        {
            using var answer = await _client.PostAsJsonAsync($"/api/1.0/assay/keys/{what}", body, JsonSerializerOptions.Web, cancellation);
            var text = await answer.Content.ReadAsStringAsync(cancellation);
            return answer.IsSuccessStatusCode ? JsonElement.Parse(text) : Refused((int)answer.StatusCode, text);
        }
        catch (Exception fault) when (fault is HttpRequestException or JsonException || (fault is TaskCanceledException && !cancellation.IsCancellationRequested))
        {
            return new Problem("keys.unreachable", $"The server cannot be asked: {fault.Message}", "Check the address, and that the server runs.") { Value = server.AbsoluteUri };
        }
    }

    private static Problem Refused(int status, string text)
    {
        try
        {
            var said = JsonElement.Parse(text);
            return new Problem(said.GetProperty("error_code").GetString() is { } code && code.StartsWith("keys.", StringComparison.Ordinal) ? code : "keys.refused", said.GetProperty("message").GetString()!, "See the token's scope and its end on the page Account.") { Value = $"{status}" };
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return new Problem("keys.refused", "The server refused it.", "Is it a server of Assay's, started with --auth?") { Value = $"{status}" };
        }
    }

    private sealed record Asked(string Server, string Person, string Name, string Challenge);
}
