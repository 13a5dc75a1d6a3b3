using Assay.Tracking;
using Assay.Tracking.Experiments;
using Assay.Tracking.Scorers;

namespace Across.Tests.Tracking.Scorers;

public class ScorerServiceTests
{
    private readonly MemoryTrackingStore _store = new();
    private readonly ScorerService _scorers;

    public ScorerServiceTests() => _scorers = new ScorerService(_store, TrackingClock.New(), CountedEntropy.New());

    [Fact]
    public async Task Versions_count_from_one_are_never_used_again_and_each_is_told_to_the_ledger()
    {
        (await RegisterAsync("a")).ShouldBe(1);
        (await RegisterAsync("a")).ShouldBe(2);
        _ = (await _scorers.DeleteAsync("0", "a", 2)).Required;
        (await RegisterAsync("a")).ShouldBe(3);
        (await _scorers.ListVersionsAsync("0", "a")).Required.Select(version => version.Version).ShouldBe([1, 3]);
        _store.Told("tracking.scorer-version").Select(told => told.GetProperty("version").GetInt32()).ShouldBe([1, 2, 3]);
    }

    [Fact]
    public async Task The_latest_version_speaks_for_a_scorer()
    {
        await RegisterAsync("b");
        await RegisterAsync("b");
        await RegisterAsync("a");
        (await _scorers.ListAsync("0")).Required.Select(version => (version.Name, version.Version)).ShouldBe([("a", 1), ("b", 2)]);
        (await _scorers.GetAsync("0", "b", null)).Required.Version.ShouldBe(2);
        (await _scorers.GetAsync("0", "b", 1)).Required.Version.ShouldBe(1);
        (await _scorers.GetAsync("0", "b", 7)).Problems.ShouldHaveSingleItem().Code.ShouldBe(TrackingFaults.NotFound);
    }

    [Fact]
    public async Task A_scorer_goes_with_all_of_its_versions()
    {
        await RegisterAsync("a");
        _ = (await _scorers.DeleteAsync("0", "a", null)).Required;
        (await _scorers.GetAsync("0", "a", null)).Problems.ShouldHaveSingleItem().Code.ShouldBe(TrackingFaults.NotFound);
        (await _scorers.ListAsync("0")).Required.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_a_scorer_judges_is_kept_when_it_can_be_said()
    {
        await RegisterAsync("a");
        (await _scorers.SetOnlineAsync("0", "a", 1.5, null)).Succeeded.ShouldBeFalse();
        (await _scorers.SetOnlineAsync("0", "a", double.NaN, null)).Succeeded.ShouldBeFalse();
        (await _scorers.SetOnlineAsync("0", "a", 0.5, "colour = 'red'")).Succeeded.ShouldBeFalse();
        var scorer = (await _scorers.SetOnlineAsync("0", "a", 0.5, "status = 'OK'")).Required;
        (await _scorers.FindAllAsync([scorer.ScorerId])).ShouldHaveSingleItem().Online!.SampleRate.ShouldBe(0.5);
    }

    private async Task<int> RegisterAsync(string name)
    {
        await new ExperimentService(_store, TrackingClock.New()).EnsureDefaultAsync();
        return (await _scorers.RegisterAsync("0", name, "{}", null)).Required.Version;
    }
}
