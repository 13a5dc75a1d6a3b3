using Assay.Tracking.Access;

namespace Across.Tests.Tracking.Access;

/// <summary>Who asks.</summary>
public class SignInTests
{
    private readonly AccessScene _scene = new(new AccessOptions { MostFailures = 3, MostFailuresFromAddress = 5 });

    [Fact]
    public async Task A_password_signs_its_owner_in_and_another_does_not()
    {
        await _scene.Services.Users.AddAsync("ada", "s3cret:with a colon", false, null);
        (await _scene.BasicAsync("ada", "s3cret:with a colon")).SignIn!.User.Name.ShouldBe("ada");
        (await _scene.BasicAsync("ada", "a s3cret sentence")).Problem.ShouldBe(SignInProblem.Unknown);
        (await _scene.BasicAsync("grace", "s3cret:with a colon")).Problem.ShouldBe(SignInProblem.Unknown);
    }

    [Fact]
    public async Task Somebody_without_a_password_does_not_sign_in_with_an_empty_one()
    {
        await _scene.Services.Users.AddAsync("robot", null, false, null);
        (await _scene.BasicAsync("robot", "")).Problem.ShouldBe(SignInProblem.Unknown);
    }

    [Theory]
    [InlineData("Basic")]
    [InlineData("Basic !!!")]
    [InlineData("Basic bm8tY29sb24=")]
    [InlineData("Bearer ")]
    [InlineData("Bearer assay_0123456789abcdef_c2hvcnQ")]
    [InlineData("Digest username=ada")]
    public async Task A_header_that_is_none_signs_nobody_in(string header) => (await _scene.Services.SignIns.CheckAsync(header, "192.0.2.1")).SignIn.ShouldBeNull();

    [Fact]
    public async Task The_store_keeps_neither_password_nor_token()
    {
        await _scene.Services.Users.AddAsync("ada", "a s3cret sentence", false, null);
        var made = (await _scene.Services.Tokens.AddAsync("ada", "", TokenScope.Read, TimeSpan.FromDays(1), null)).Required;
        var secret = made.Text.Split('_')[^1];
        var kept = await _scene.Store.Documents.FindAllAsync("user", [made.Token.Person]);
        var tokens = await _scene.Store.Documents.FindAllAsync("access-token", [made.Token.TokenId]);
        foreach (var document in kept.Concat(tokens)) System.Text.Encoding.UTF8.GetString(document.Body.Span).ShouldNotContain(document.Kind == "user" ? "a s3cret sentence" : secret);
        System.Text.Encoding.UTF8.GetString(kept[0].Body.Span).ShouldContain("pbkdf2-sha256$600000$");
        $"{made} {made.Token} {(await _scene.Services.Users.FindAsync("ada"))!}".ShouldNotContain(secret);
    }

    [Fact]
    public async Task A_token_signs_in_with_its_scope_until_it_expires()
    {
        await _scene.Services.Users.AddAsync("ada", null, true, null);
        var made = (await _scene.Services.Tokens.AddAsync("ada", "nightly", TokenScope.Write, TimeSpan.FromHours(1), null)).Required;
        var signIn = (await _scene.TokenAsync(made.Text)).SignIn!;
        (signIn.Scope, signIn.IsAdmin).ShouldBe((TokenScope.Write, false));
        _scene.Clock.Advance(TimeSpan.FromHours(1));
        (await _scene.TokenAsync(made.Text)).SignIn.ShouldBeNull();
    }

    [Fact]
    public async Task What_is_taken_away_in_this_process_does_not_sign_in_once_more()
    {
        await _scene.Services.Users.AddAsync("root", null, true, null);
        await _scene.Services.Users.AddAsync("ada", "a s3cret sentence", false, null);
        var made = (await _scene.Services.Tokens.AddAsync("ada", "", TokenScope.Read, TimeSpan.FromDays(1), null)).Required;
        (await _scene.TokenAsync(made.Text)).SignIn.ShouldNotBeNull();
        await _scene.Services.Tokens.RemoveAsync("ada", made.Token.TokenId, null);
        (await _scene.TokenAsync(made.Text)).SignIn.ShouldBeNull();
        (await _scene.BasicAsync("ada", "a s3cret sentence")).SignIn.ShouldNotBeNull();
        await _scene.Services.Users.SetPasswordAsync("ada", "another sentence", null);
        (await _scene.BasicAsync("ada", "a s3cret sentence")).SignIn.ShouldBeNull();
        (await _scene.BasicAsync("ada", "another sentence")).SignIn.ShouldNotBeNull();
        await _scene.Services.Users.RemoveAsync("ada", null);
        (await _scene.BasicAsync("ada", "another sentence")).SignIn.ShouldBeNull();
    }

    [Fact]
    public async Task What_another_process_takes_away_signs_in_no_longer_than_two_seconds()
    {
        var other = new AccessServices(_scene.Store.Documents, _scene.Clock, CountedEntropy.New());
        await _scene.Services.Users.AddAsync("root", null, true, null);
        await _scene.Services.Users.AddAsync("ada", null, false, null);
        var made = (await _scene.Services.Tokens.AddAsync("ada", "", TokenScope.Read, TimeSpan.FromDays(1), null)).Required;
        (await _scene.TokenAsync(made.Text)).SignIn.ShouldNotBeNull();
        await other.Users.RemoveAsync("ada", null);
        _scene.Clock.Advance(TimeSpan.FromSeconds(2));
        (await _scene.TokenAsync(made.Text)).SignIn.ShouldBeNull();
    }

    [Fact]
    public async Task A_new_permission_holds_at_the_next_request()
    {
        await _scene.Services.Users.AddAsync("ada", null, false, null);
        var made = (await _scene.Services.Tokens.AddAsync("ada", "", TokenScope.Write, TimeSpan.FromDays(1), null)).Required;
        (await _scene.TokenAsync(made.Text)).SignIn!.LevelOf(AccessTarget.Experiment("1")).ShouldBe(AccessLevel.Read);
        await _scene.Services.Permissions.GrantAsync("ada", AccessTarget.Experiment("1"), AccessLevel.Edit, null);
        (await _scene.TokenAsync(made.Text)).SignIn!.LevelOf(AccessTarget.Experiment("1")).ShouldBe(AccessLevel.Edit);
        (await _scene.TokenAsync(made.Text)).SignIn!.LevelOf(AccessTarget.Experiment("2")).ShouldBe(AccessLevel.Read);
    }

    [Fact]
    public async Task Too_many_failures_shut_a_name_out_on_record_also_for_the_right_password_and_let_it_in_later()
    {
        await _scene.Services.Users.AddAsync("ada", "a s3cret sentence", false, null);
        for (var i = 0; i < 3; i++) (await _scene.BasicAsync("ada", $"guess {i}", $"192.0.2.{i}")).Problem.ShouldBe(SignInProblem.Unknown);
        (await _scene.BasicAsync("ada", "a s3cret sentence")).Problem.ShouldBe(SignInProblem.ShutOut);
        _scene.Told.ShouldBe(["personAdded", "lockedOut"]);
        _scene.Clock.Advance(TimeSpan.FromMinutes(5));
        (await _scene.BasicAsync("ada", "a s3cret sentence")).SignIn.ShouldNotBeNull();
    }

    [Fact]
    public async Task Who_is_in_stays_in_while_others_guess()
    {
        await _scene.Services.Users.AddAsync("ada", "a s3cret sentence", false, null);
        await _scene.BasicAsync("ada", "a s3cret sentence");
        for (var i = 0; i < 3; i++) await _scene.BasicAsync("ada", $"guess {i}", $"192.0.2.{i}");
        (await _scene.BasicAsync("ada", "a s3cret sentence")).SignIn.ShouldNotBeNull();
    }

    [Fact]
    public async Task Too_many_failures_shut_an_address_out_for_every_name()
    {
        for (var i = 0; i < 5; i++) await _scene.TokenAsync($"assay_{i}");
        await _scene.Services.Users.AddAsync("ada", "a s3cret sentence", false, null);
        (await _scene.BasicAsync("ada", "a s3cret sentence", "192.0.2.1")).Problem.ShouldBe(SignInProblem.ShutOut);
        (await _scene.BasicAsync("ada", "a s3cret sentence", "192.0.2.2")).SignIn.ShouldNotBeNull();
    }

    [Fact]
    public async Task Guesses_at_tokens_from_one_address_shut_no_other_address_out()
    {
        await _scene.Services.Users.AddAsync("ada", null, false, null);
        var made = (await _scene.Services.Tokens.AddAsync("ada", "", TokenScope.Read, TimeSpan.FromDays(1), null)).Required;
        for (var i = 0; i < 4; i++) await _scene.Services.SignIns.CheckAsync($"Bearer assay_{i}", "198.51.100.7");
        (await _scene.TokenAsync(made.Text)).SignIn.ShouldNotBeNull();
    }

    [Fact]
    public async Task Who_guesses_many_at_once_gets_no_more_guesses_than_one_by_one()
    {
        await _scene.Services.Users.AddAsync("ada", "a s3cret sentence", false, null);
        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Task.Run(async () => (await _scene.BasicAsync("ada", $"guess {i}", $"192.0.2.{i}")).Problem)));
        // Those that were being looked at when the last of them failed are as many as there are cores.
        answers.Count(problem => problem == SignInProblem.Unknown).ShouldBeInRange(3, 2 + Environment.ProcessorCount);
        (await _scene.BasicAsync("ada", "a s3cret sentence")).Problem.ShouldBe(SignInProblem.ShutOut);
        _scene.Told.Count(change => change == "lockedOut").ShouldBe(1);
    }

    [Fact]
    public async Task Nobodys_guesses_keep_a_token_out_by_whichever_way_it_is_sent()
    {
        await _scene.Services.Users.AddAsync("ada", "a s3cret sentence", false, null);
        var made = (await _scene.Services.Tokens.AddAsync("ada", "", TokenScope.Read, TimeSpan.FromDays(1), null)).Required;
        for (var i = 0; i < 3; i++) await _scene.BasicAsync("ada", $"guess {i}");
        for (var i = 0; i < 5; i++) await _scene.TokenAsync($"assay_{i}");
        (await _scene.BasicAsync("ada", "a s3cret sentence")).Problem.ShouldBe(SignInProblem.ShutOut);
        (await _scene.TokenAsync(made.Text)).SignIn.ShouldNotBeNull();
        (await _scene.BasicAsync("ada", made.Text)).SignIn.ShouldNotBeNull();
        (await _scene.BasicAsync("grace", made.Text)).SignIn.ShouldBeNull();
    }

    [Fact]
    public async Task A_token_whose_time_is_over_is_told_to_whoever_has_its_secret_and_is_no_guess()
    {
        await _scene.Services.Users.AddAsync("ada", "a s3cret sentence", false, null);
        var made = (await _scene.Services.Tokens.AddAsync("ada", "", TokenScope.Read, TimeSpan.FromHours(1), null)).Required;
        _scene.Clock.Advance(TimeSpan.FromHours(1));
        for (var i = 0; i < 10; i++) (await _scene.TokenAsync(made.Text)).Problem.ShouldBe(SignInProblem.Expired);
        (await _scene.BasicAsync("ada", made.Text)).Problem.ShouldBe(SignInProblem.Expired);
        (await _scene.TokenAsync(made.Text[..^8] + "AAAAAAAA")).Problem.ShouldBe(SignInProblem.Unknown);
        (await _scene.BasicAsync("ada", "a s3cret sentence")).SignIn.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_token_is_no_password_and_a_guess_at_one_counts_wherever_it_is_asked_for()
    {
        await _scene.Services.Users.AddAsync("ada", "a s3cret sentence", false, null);
        var (ada, made) = ((await _scene.Services.Users.FindAsync("ada"))!, (await _scene.Services.Tokens.AddAsync("ada", "", TokenScope.Admin, TimeSpan.FromDays(1), null)).Required);
        (await _scene.Services.SignIns.IsPasswordOfAsync(ada, made.Text, "192.0.2.1")).ShouldBeFalse();
        (await _scene.Services.SignIns.IsPasswordOfAsync(ada, "a s3cret sentence", "192.0.2.1")).ShouldBeTrue();
        for (var i = 0; i < 3; i++) (await _scene.Services.SignIns.IsPasswordOfAsync(ada, $"guess {i}", "192.0.2.1")).ShouldBeFalse();
        (await _scene.BasicAsync("ada", "another guess")).Problem.ShouldBe(SignInProblem.ShutOut);
    }
}
