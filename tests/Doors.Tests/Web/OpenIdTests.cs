using System.Net;
using System.Security.Cryptography;
using Microsoft.IdentityModel.Tokens;

namespace Doors.Tests.Web;

/// <summary>People for whom an OpenID Connect provider vouches: a real one, in this process.</summary>
[Collection("processes")]
[Trait("Takes", "a minute")]
public sealed class OpenIdTests
{
    [Fact]
    public async Task Whom_the_provider_vouches_for_is_let_in_and_their_roles_follow_its_groups()
    {
        await using var provider = await TestProvider.StartAsync();
        await using var team = await ServeAsync(provider, "--oidc-role", "risk=reviewer@job", "--oidc-role", "audit=auditor");
        provider.Groups = ["risk", "other"];
        using (var grace = new PersonAtPages(new Uri(team.Server.Address)))
        {
            (await grace.FollowAsync("/sign-in/provider?then=/account")).ShouldEndWith("/account");
            provider.Challenge.ShouldBe("S256");
            var account = await grace.ReadAsync("/account");
            account.ShouldContain("<h1>grace</h1>");
            account.ShouldContain("reviewer");
        }

        provider.Groups = ["audit"];
        using var again = new PersonAtPages(new Uri(team.Server.Address));
        await again.FollowAsync("/sign-in/provider");
        var roles = (await team.Desk.Type("user roles grace --json")).Json.GetProperty("roles").EnumerateArray().Select(role => role.GetProperty("role").GetString()).ToList();
        roles.ShouldBe(["auditor"]);
        (await again.LookAsync("/people")).Status.ShouldBe(HttpStatusCode.OK);
        await Task.Delay(TimeSpan.FromSeconds(1));
        (await team.Desk.Type("ledger log --json")).Json.EnumerateArray().Count(record => record.GetProperty("kind").GetString() == "access.role").ShouldBe(3);
    }

    [Fact]
    public async Task A_name_that_somebody_has_here_is_not_theirs_because_a_provider_says_it()
    {
        await using var provider = await TestProvider.StartAsync();
        await using var team = await ServeAsync(provider);
        provider.Name = "root";
        using var mallory = new PersonAtPages(new Uri(team.Server.Address));
        await mallory.FollowAsync("/sign-in/provider");
        var account = await mallory.ReadAsync("/account");
        account.ShouldContain("<h1>root-2</h1>");
        (await mallory.LookAsync("/people")).Location.ShouldStartWith("/not-allowed");
    }

    [Fact]
    public async Task Who_was_removed_comes_back_as_nobody_new()
    {
        await using var provider = await TestProvider.StartAsync();
        await using var team = await ServeAsync(provider);
        using var grace = new PersonAtPages(new Uri(team.Server.Address));
        await grace.FollowAsync("/sign-in/provider");
        (await team.Desk.Type("user remove grace")).ShouldEndIn(0);
        using var again = new PersonAtPages(new Uri(team.Server.Address));
        (await again.FollowAsync("/sign-in/provider")).ShouldEndWith("/sign-in?problem=removed");
    }

    [Fact]
    public async Task Tokens_of_another_issuer_with_another_signature_or_past_their_end_let_nobody_in()
    {
        await using var provider = await TestProvider.StartAsync();
        await using var team = await ServeAsync(provider);
        using var other = RSA.Create(2048);
        provider.Spoil = token => provider.Sign(token);
        (await TryAsync(team)).ShouldEndWith("/");
        provider.Spoil = token => provider.Sign(token, issuer: "https://elsewhere.example.org/");
        (await TryAsync(team)).ShouldEndWith("/sign-in?problem=provider");
        provider.Spoil = token => provider.Sign(token, expires: DateTimeOffset.UtcNow.AddHours(-1));
        (await TryAsync(team)).ShouldEndWith("/sign-in?problem=provider");
        provider.Spoil = token => provider.Sign(token, key: new RsaSecurityKey(other) { KeyId = "test" });
        (await TryAsync(team)).ShouldEndWith("/sign-in?problem=provider");
        provider.Spoil = token => $"{token.EncodedHeader}.{token.EncodedPayload}.";
        (await TryAsync(team)).ShouldEndWith("/sign-in?problem=provider");
    }

    [Fact]
    public async Task A_code_that_was_used_or_that_another_browser_asked_for_lets_nobody_in()
    {
        await using var provider = await TestProvider.StartAsync();
        await using var team = await ServeAsync(provider);
        using var grace = new PersonAtPages(new Uri(team.Server.Address));
        var back = await grace.FollowAsync("/sign-in/provider", until: "/sign-in/oidc");
        using var mallory = new PersonAtPages(new Uri(team.Server.Address));
        (await mallory.FollowAsync(back)).ShouldEndWith("/sign-in?problem=provider");
        (await grace.FollowAsync(back)).ShouldEndWith("/");
        (await grace.FollowAsync(back)).ShouldEndWith("/sign-in?problem=provider");
        var state = await mallory.FollowAsync("/sign-in/provider", until: "/sign-in/oidc");
        var code = back.Split("code=")[1].Split('&')[0];
        var own = state.Split("code=")[1].Split('&')[0];
        (await mallory.FollowAsync(state.Replace(own, code, StringComparison.Ordinal))).ShouldEndWith("/sign-in?problem=provider");
    }

    [Fact]
    public async Task Signing_out_ends_the_session_here_and_leads_to_the_end_of_the_one_there()
    {
        await using var provider = await TestProvider.StartAsync();
        await using var team = await ServeAsync(provider);
        using var grace = new PersonAtPages(new Uri(team.Server.Address));
        await grace.FollowAsync("/sign-in/provider");
        using (var left = await grace.PostAsync("/account", "/sign-out", [])) left.Headers.Location!.OriginalString.ShouldBe("/sign-in?problem=out");
        (await grace.LookAsync("/account")).Location.ShouldStartWith("/sign-in");
        (await grace.ReadAsync("/sign-in?problem=out")).ShouldContain("/sign-in/provider-out");
        (await grace.LookAsync("/sign-in/provider-out")).Location.ShouldStartWith($"{provider.Address}/connect/logout?");
    }

    [Theory]
    [InlineData("--oidc-authority http://elsewhere.example.org --oidc-client-id assay --auth", "an https address")]
    [InlineData("--oidc-authority https://login.example.org --auth", "--oidc-client-id")]
    [InlineData("--oidc-authority https://login.example.org --oidc-client-id assay", "--auth")]
    [InlineData("--oidc-authority https://login.example.org --oidc-client-id assay --auth --oidc-role risk=king", "GROUP=ROLE")]
    public async Task What_cannot_be_is_told_before_anything_starts(string words, string expected)
    {
        using var desk = new CommandLine.Desk();
        (await desk.Type($"serve {words}")).ShouldEndIn(Assay.Cli.Terminals.ExitCode.BadInput).Error.ShouldContain(expected);
    }

    private static Task<Team> ServeAsync(TestProvider provider, params string[] more) => Team.StartAsync([], [], ["--oidc-authority", provider.Address, "--oidc-client-id", "assay", .. more]);

    private static async Task<string> TryAsync(Team team)
    {
        using var person = new PersonAtPages(new Uri(team.Server.Address));
        return await person.FollowAsync("/sign-in/provider");
    }
}
