using System.Text.Json;
using Assay.Cli.Terminals;
using Doors.Tests.Serving;
using static Doors.Tests.Release.Callers;

namespace Doors.Tests.Release;

/// <summary>A canary that a server watches: what fails, is slow or cannot be loaded goes back by itself, by one record; what does well goes on.</summary>
[Collection("processes")]
[Trait("Takes", "a minute")]
public sealed class CanaryServingTests : IAsyncLifetime
{
    private TwoPeople _people = null!;
    private string _first = "";

    public async ValueTask InitializeAsync()
    {
        _people = await TwoPeople.OnDesk();
        var first = await _people.GrantAsync();
        await _people.ActivateAsync(first);
        await _people.TrainAgainAsync();
        _first = Version(first);
    }

    [Fact]
    public async Task A_version_that_is_too_slow_goes_back_by_one_record_that_says_why()
    {
        var slow = await BeginAsync("--max-latency", "0.001");
        await using (var server = await ServingProcess.StartAsync(_people.Desk, "--released", "production"))
        {
            await server.ShouldComeToAsync(_ => _first);
            (await _people.ShouldRecordAsync("release.change", changes => changes.Length == 3)).GetProperty("automatic").GetProperty("rule").GetString().ShouldBe("latency");
            server.Told.ShouldContain("was taken back by itself");
        }

        await using var again = await ServingProcess.StartAsync(_people.Desk, "--released", "production");
        await again.ShouldComeToAsync(_ => _first);
        (await _people.BodiesAsync("release.change")).Length.ShouldBe(3, "a server that is started again takes nothing back twice");
        (await _people.Author(["release", "status", Id(slow)])).ShouldEndIn(ExitCode.Done).Out.ShouldContain("took longer than 0.001 ms");
        (await _people.Author(["release", "activate", Id(slow)])).ShouldEndIn(ExitCode.BadInput).Error.ShouldContain("release.superseded");
    }

    [Fact]
    public async Task A_version_that_fails_goes_back_before_many_have_met_it()
    {
        await _people.TrainFailingAsync();
        var failing = await BeginAsync("--max-errors", "0.01");
        await using var server = await ServingProcess.StartAsync(_people.Desk, "--released", "production");
        await server.ShouldComeToAsync(key => Assay.Release.Traffic.TrafficShare.IsNew(Id(failing), key, 50) ? Version(failing) : _first);
        var end = DateTime.UtcNow.AddSeconds(30);
        while (DateTime.UtcNow < end && (await server.AnswersAsync(age: LookupOnnx.TooOld)).Any(answer => answer is null)) await Task.Delay(100);
        (await server.AnswersAsync(age: LookupOnnx.TooOld)).ShouldAllBe(answer => answer != null && answer.Value.GetProperty("version").GetString() == _first);
        var seen = (await _people.ShouldRecordAsync("release.change", changes => changes.Length == 3)).GetProperty("automatic");
        seen.GetProperty("rule").GetString().ShouldBe("errors");
        seen.GetProperty("errors").GetInt64().ShouldBeGreaterThan(0);
        seen.GetProperty("atLeast").GetDouble().ShouldBeGreaterThan(0.01);
    }

    [Fact]
    public async Task A_version_that_cannot_be_loaded_goes_back()
    {
        var broken = await BeginAsync();
        File.WriteAllText(FileOf(broken), "no model");
        await using var server = await ServingProcess.StartAsync(_people.Desk, "--released", "production");
        await server.ShouldComeToAsync(_ => _first);
        (await _people.ShouldRecordAsync("release.change", changes => changes.Length == 3)).GetProperty("automatic").GetProperty("rule").GetString().ShouldBe("loading");
    }

    [Fact]
    public async Task A_version_that_does_well_takes_its_next_step_by_itself()
    {
        var fine = await BeginAsync("--advance-after", "1s,10");
        await using var server = await ServingProcess.StartAsync(_people.Desk, "--released", "production");
        await server.ShouldComeToAsync(_ => Version(fine));
        var change = (await _people.ShouldRecordAsync("release.change", changes => changes.Length == 3));
        (change.GetProperty("share").GetInt32(), change.GetProperty("automatic").GetProperty("rule").GetString()).ShouldBe((100, "advance"));
        change.GetProperty("automatic").GetProperty("requests").GetInt64().ShouldBeGreaterThanOrEqualTo(10);
    }

    [Fact]
    public async Task A_version_whose_next_step_is_refused_keeps_its_share_and_is_watched_on()
    {
        await _people.TrainFailingAsync();
        await BeginAsync("--advance-after", "1s,10", "--max-errors", "0.01");
        _people.Desk.Write(".assay/assay.policy.yaml", "release: no policy");
        await using var server = await ServingProcess.StartAsync(_people.Desk, "--released", "production");
        var end = DateTime.UtcNow.AddSeconds(30);
        while (DateTime.UtcNow < end && !server.Told.Contains("assay.policy.yaml", StringComparison.Ordinal)) await server.AnswersAsync();
        server.Told.ShouldContain("assay.policy.yaml", customMessage: "the next step is refused");
        (await _people.BodiesAsync("release.change")).Length.ShouldBe(2);

        while (DateTime.UtcNow < end && (await server.AnswersAsync(age: LookupOnnx.TooOld)).Any(answer => answer is null)) await Task.Delay(100);
        (await _people.ShouldRecordAsync("release.change", changes => changes.Length == 3)).GetProperty("automatic").GetProperty("rule").GetString().ShouldBe("errors");
    }

    public ValueTask DisposeAsync()
    {
        _people.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<JsonElement> BeginAsync(params string[] rules)
    {
        var asked = await _people.GrantAsync(["--strategy", "canary", "--steps", "50,100", .. rules]);
        await _people.ActivateAsync(asked);
        return asked;
    }

    private string FileOf(JsonElement asked)
    {
        var digest = asked.GetProperty("model").GetString()!;
        var path = Directory.EnumerateFiles(_people.Desk.PathOf(".assay"), $"*{digest[4..]}", SearchOption.AllDirectories).Single(file => file.Replace("/", "", StringComparison.Ordinal).EndsWith(digest, StringComparison.Ordinal));
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        return path;
    }
}
