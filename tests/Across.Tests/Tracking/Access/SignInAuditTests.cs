using Assay.Tracking.Access;

namespace Across.Tests.Tracking.Access;

/// <summary>What the ledger hears of people who come and go, and of guesses.</summary>
public class SignInAuditTests
{
    private const string Password = "a s3cret sentence";
    private readonly AccessScene _scene = new(new AccessOptions { MostFailures = 3, MostFailuresFromAddress = 1_000 });

    [Fact]
    public async Task A_program_is_told_of_once_a_day_however_often_it_asks()
    {
        await _scene.Services.Users.AddAsync("ada", Password, false, null);
        for (var hour = 0; hour < 18; hour++)
        {
            await _scene.BasicAsync("ada", Password);
            _scene.Clock.Advance(TimeSpan.FromHours(1));
        }

        Told().ShouldBe(["signedIn 1"]);
        _scene.Clock.Advance(TimeSpan.FromHours(6));
        await _scene.BasicAsync("ada", Password);
        Told().ShouldBe(["signedIn 1", "signedIn 1"]);
    }

    [Fact]
    public async Task Guesses_at_a_person_are_told_at_once_and_then_by_their_number()
    {
        await _scene.Services.Users.AddAsync("ada", Password, false, null);
        for (var i = 0; i < 8; i++) await _scene.BasicAsync("ada", $"guess {i}");
        Told().ShouldBe(["failed 1"]);
        _scene.Clock.Advance(TimeSpan.FromMinutes(5));
        await _scene.BasicAsync("ada", "guess");
        Told().ShouldBe(["failed 1", "failed 7", "failed 1"]);
    }

    [Fact]
    public async Task Ten_thousand_guesses_under_names_that_nobody_has_leave_two_records_with_no_name_in_them()
    {
        var scene = new AccessScene(new AccessOptions { MostFailures = 3, MostFailuresFromAddress = 1 });
        for (var i = 0; i < 10_000; i++) await scene.BasicAsync($"mallory-{i}", "guess");
        await scene.Services.Audit.FlushAsync(all: true);
        var told = scene.Store.Told("access.sign-in").ToList();
        told.Select(body => body.GetProperty("count").GetInt32()).ShouldBe([1, 9_999]);
        told.ShouldAllBe(body => !body.ToString().Contains("mallory", StringComparison.Ordinal));
        told.ShouldAllBe(body => !body.ToString().Contains("192.0.2", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Each_lock_out_of_a_name_is_twice_as_long_as_the_one_before_and_at_most_an_hour()
    {
        await _scene.Services.Users.AddAsync("ada", Password, false, null);
        foreach (var minutes in new[] { 5, 10, 20, 40, 60, 60 })
        {
            for (var i = 0; i < 3; i++) (await _scene.BasicAsync("ada", $"guess {i}")).Problem.ShouldBe(SignInProblem.Unknown);
            _scene.Clock.Advance(TimeSpan.FromMinutes(minutes) - TimeSpan.FromSeconds(1));
            (await _scene.BasicAsync("ada", "guess")).Problem.ShouldBe(SignInProblem.ShutOut, $"{minutes}");
            _scene.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        (await _scene.BasicAsync("ada", Password)).SignIn.ShouldNotBeNull();
        for (var i = 0; i < 3; i++) await _scene.BasicAsync("ada", $"guess {i}");
        _scene.Clock.Advance(TimeSpan.FromMinutes(5));
        (await _scene.BasicAsync("ada", "guess")).Problem.ShouldBe(SignInProblem.Unknown);
    }

    private List<string> Told() => [.. _scene.Store.Told("access.sign-in").Select(body => $"{body.GetProperty("outcome").GetString()} {body.GetProperty("count").GetInt32()}")];
}
