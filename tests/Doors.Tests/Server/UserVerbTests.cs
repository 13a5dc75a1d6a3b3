using Assay.Cli.Terminals;
using Doors.Tests.CommandLine;

namespace Doors.Tests.Server;

/// <summary><c>assay user</c>.</summary>
public class UserVerbTests
{
    [Fact]
    public async Task People_and_tokens_are_added_listed_and_removed_and_every_change_is_a_record()
    {
        using var desk = new Desk();
        desk.Write("secret.txt", "a s3cret sentence\n");
        (await desk.Type("user add ada --admin --name Tester --address t@example.org")).ShouldEndIn(ExitCode.Done).Out.ShouldContain("Password, shown this once: ");
        (await desk.Type("user add grace --password-file secret.txt")).ShouldEndIn(ExitCode.Done).Out.ShouldNotContain("s3cret");
        (await desk.Type("user token add grace --scope read --days 7 --label nightly")).ShouldEndIn(ExitCode.Done).Out.ShouldContain("assay_");
        var people = (await desk.Type("user list --json")).ShouldEndIn(ExitCode.Done).Json.GetProperty("users");
        people.GetArrayLength().ShouldBe(2);
        var token = people[1].GetProperty("tokens")[0].GetProperty("token").GetString();
        (await desk.Type($"user token remove grace {token}")).ShouldEndIn(ExitCode.Done);
        (await desk.Type("user password grace")).ShouldEndIn(ExitCode.Done);
        (await desk.Type("user remove grace")).ShouldEndIn(ExitCode.Done);
        (await desk.Type("user remove ada")).ShouldEndIn(ExitCode.BadInput).Error.ShouldContain("last administrator");
        var kinds = (await desk.Type("ledger log --json")).Json.EnumerateArray().Select(record => record.GetProperty("kind").GetString()).ToList();
        kinds.Count(kind => kind == "access.change").ShouldBe(4);
        kinds.Count(kind => kind == "access.token").ShouldBe(2);
        (await desk.Type("ledger verify")).ShouldEndIn(ExitCode.Done);
    }

    [Fact]
    public async Task A_server_where_people_sign_in_does_not_start_without_an_administrator()
    {
        using var desk = new Desk();
        (await desk.Type("serve --auth --port 0")).ShouldEndIn(ExitCode.BadInput).Error.ShouldContain("assay user add NAME --admin");
    }

    [Theory]
    [InlineData("--port 99999", "serve.port")]
    [InlineData("--host example.org", "serve.host")]
    [InlineData("--host 0.0.0.0", "serve.open")]
    public async Task A_server_that_was_mistyped_leaves_no_home_behind(string words, string code)
    {
        using var desk = new Desk();
        (await desk.Type($"serve {words}")).ShouldEndIn(ExitCode.BadInput).Error.ShouldContain(code);
        Directory.Exists(desk.PathOf(".assay")).ShouldBeFalse();
    }

    [Theory]
    [InlineData("x")]
    [InlineData("eleven char")]
    public async Task A_password_that_is_soon_guessed_adds_nobody(string password)
    {
        using var desk = new Desk();
        desk.Write("secret.txt", password + "\n");
        (await desk.Type("user add ada --password-file secret.txt --name Tester --address t@example.org")).ShouldEndIn(ExitCode.BadInput).Error.ShouldContain("12 characters");
        (await desk.Type("user list --json")).Json.GetProperty("users").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task A_password_that_cannot_be_read_adds_nobody()
    {
        using var desk = new Desk();
        (await desk.Type("user add ada --password-file nowhere.txt")).ShouldEndIn(ExitCode.BadInput).Error.ShouldContain("user.password-file");
        (await desk.Type("user list --json --name Tester --address t@example.org")).Json.GetProperty("users").GetArrayLength().ShouldBe(0);
    }
}
