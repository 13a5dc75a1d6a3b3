using Assay.Cli.Terminals;
using Assay.Release.Settings;
using static Doors.Tests.Release.Callers;

namespace Doors.Tests.Release;

/// <summary>What stands above a project: the organisation's policy in the home, and keys that were revoked.</summary>
public sealed class PolicyVerbTests : IAsyncLifetime
{
    private TwoPeople _people = null!;

    public async ValueTask InitializeAsync() => _people = await TwoPeople.OnDesk();

    [Fact]
    public async Task The_homes_policy_asks_more_than_the_project_and_goes_on_when_its_file_is_taken_away()
    {
        File.AppendAllText(_people.Desk.PathOf("assay.yaml"), "\nrelease:\n  waived: [rollback-rehearsed, warnings-answered]\n");
        File.WriteAllText(PolicyFile, "release:\n  approvals: [{role: risk, count: 2}]\n  waived: [warnings-answered]\n");
        var asked = (await _people.Author(["release", "request", "--to", "production", .. TwoPeople.Whole, "--json"])).ShouldEndIn(ExitCode.Done).Json;
        TwoPeople.Open(asked).ShouldContain("rollback-rehearsed");
        asked.GetProperty("missing").EnumerateArray().Select(item => item.GetString()!).ShouldContain(sentence => sentence.Contains("2 more by the role 'risk'"));
        (await _people.BodiesAsync("release.policy")).ShouldHaveSingleItem();
        File.Delete(PolicyFile);
        var again = (await _people.Author(["release", "request", "--to", "production", .. TwoPeople.Whole, "--json"])).ShouldEndIn(ExitCode.Done).Json;
        again.GetProperty("missing").EnumerateArray().Select(item => item.GetString()!).ShouldContain(sentence => sentence.Contains("2 more by the role 'risk'"));
        (await _people.BodiesAsync("release.policy")).ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("release:\n  approvals: []\n", "policy.no-approval")]
    [InlineData("release:\n  evaluated_within: 3\n", "policy.unknown")]
    [InlineData("release: [", "policy.")]
    [InlineData("", "policy.")]
    public async Task A_policy_that_cannot_be_read_lets_nothing_be_asked_for(string content, string code)
    {
        File.WriteAllText(PolicyFile, content);
        (await _people.Author(["release", "request", "--to", "production", .. TwoPeople.Whole, "--json"])).ShouldEndIn(ExitCode.BadInput).Problem.GetProperty("code").GetString()!.ShouldStartWith(code);
        (await _people.BodiesAsync("release.request")).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_approval_whose_key_had_been_revoked_counts_for_nothing_and_it_says_so()
    {
        var asked = await _people.GrantAsync();
        (await _people.Author(["release", "status", Id(asked)])).Out.ShouldContain("may go live");
        await _people.RevokeReviewersKeyAsync();
        (await _people.Author(["release", "status", Id(asked)])).Out.ShouldContain("the key that signed it had been revoked");
        (await _people.Author(["release", "activate", Id(asked)])).ShouldEndIn(ExitCode.BadInput).Error.ShouldContain("release.not-granted");
    }

    public ValueTask DisposeAsync()
    {
        _people.Dispose();
        return ValueTask.CompletedTask;
    }

    private string PolicyFile => _people.Desk.PathOf($".assay/{OrganisationFile.FileName}");
}
