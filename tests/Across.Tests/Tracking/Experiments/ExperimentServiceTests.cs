using Assay.Tracking;
using Assay.Tracking.Experiments;
using Assay.Tracking.Runs;

namespace Across.Tests.Tracking.Experiments;

public class ExperimentServiceTests
{
    private readonly MemoryTrackingStore _store = new();
    private readonly ExperimentService _experiments;

    public ExperimentServiceTests() => _experiments = new ExperimentService(_store, TrackingClock.New());

    [Fact]
    public async Task The_default_experiment_is_there_once_a_server_has_started_and_stays_in_the_bin_once_it_is_there()
    {
        await _experiments.EnsureDefaultAsync();
        (await _experiments.FindAsync("0"))!.Name.ShouldBe("Default");
        await _experiments.DeleteAsync("0");
        await _experiments.EnsureDefaultAsync();
        (await _experiments.FindAsync("0"))!.LifecycleStage.ShouldBe(LifecycleStage.Deleted);
    }

    [Fact]
    public async Task Experiments_are_numbered_and_have_their_artifacts_below_the_root()
    {
        var first = (await CreateAsync("pears")).Required;
        var second = (await CreateAsync("apples", "s3://bucket/apples")).Required;
        (first.ExperimentId, first.ArtifactLocation).ShouldBe(("1", "mlflow-artifacts:/1"));
        (second.ExperimentId, second.ArtifactLocation).ShouldBe(("2", "s3://bucket/apples"));
        (await _experiments.FindByNameAsync("apples"))!.ExperimentId.ShouldBe("2");
    }

    [Fact]
    public async Task A_name_is_taken_even_by_what_is_in_the_bin()
    {
        var pears = (await CreateAsync("pears")).Required;
        await CreateAsync("apples");
        await _experiments.DeleteAsync(pears.ExperimentId);
        var refused = (await CreateAsync("pears")).Problems.ShouldHaveSingleItem();
        (refused.Code, refused.Place!.Field).ShouldBe((TrackingFaults.AlreadyExists, "name"));
        refused.Message.ShouldContain("bin");
        (await _experiments.RenameAsync("2", "pears")).Problems.ShouldHaveSingleItem().Code.ShouldBe(TrackingFaults.AlreadyExists);
    }

    [Theory]
    [InlineData("", null, "name")]
    [InlineData(" ", null, "name")]
    [InlineData("pears", "runs:/9f/model", "artifact_location")]
    [InlineData("pears", "s3://bucket/../other", "artifact_location")]
    [InlineData("pears", "s3://bucket#x", "artifact_location")]
    public async Task A_bad_value_is_refused_by_its_field(string name, string? location, string field)
    {
        var problem = (await CreateAsync(name, location)).Problems.ShouldHaveSingleItem();
        (problem.Code, problem.Place!.Field).ShouldBe((TrackingFaults.Invalid, field));
    }

    [Fact]
    public async Task A_name_may_have_500_characters_and_no_more()
    {
        (await CreateAsync(new string('a', 500))).Succeeded.ShouldBeTrue();
        (await CreateAsync(new string('a', 501))).Problems.ShouldHaveSingleItem().Code.ShouldBe(TrackingFaults.Invalid);
    }

    [Fact]
    public async Task Deleting_moves_the_runs_into_the_bin_and_restoring_moves_them_back()
    {
        var id = (await CreateAsync("pears")).Required.ExperimentId;
        (await _experiments.DeleteAsync(id)).Required.LifecycleStage.ShouldBe(LifecycleStage.Deleted);
        (await _experiments.DeleteAsync(id)).Problems.ShouldHaveSingleItem().Code.ShouldBe(TrackingFaults.NotFound);
        (await _experiments.RestoreAsync(id)).Required.LifecycleStage.ShouldBe(LifecycleStage.Active);
        (await _experiments.RestoreAsync(id)).Problems.ShouldHaveSingleItem().Code.ShouldBe(TrackingFaults.NotFound);
        _store.Moved.ShouldBe([(id, LifecycleStage.Deleted), (id, LifecycleStage.Active)]);
    }

    [Fact]
    public async Task What_is_in_the_bin_is_neither_renamed_nor_tagged()
    {
        var id = (await CreateAsync("pears")).Required.ExperimentId;
        await _experiments.DeleteAsync(id);
        (await _experiments.RenameAsync(id, "plums")).Problems.ShouldHaveSingleItem().Code.ShouldBe(TrackingFaults.WrongState);
        (await _experiments.SetTagAsync(id, new Tag("a", "b"))).Problems.ShouldHaveSingleItem().Code.ShouldBe(TrackingFaults.WrongState);
        (await _experiments.RenameAsync("77", "plums")).Problems.ShouldHaveSingleItem().Code.ShouldBe(TrackingFaults.NotFound);
    }

    [Fact]
    public async Task Tags_are_set_replaced_and_taken_away()
    {
        var id = (await CreateAsync("pears")).Required.ExperimentId;
        await _experiments.SetTagAsync(id, new Tag("b", "1"));
        await _experiments.SetTagAsync(id, new Tag("a", "2"));
        await _experiments.SetTagAsync(id, new Tag("b", "3"));
        (await _experiments.FindAsync(id))!.Tags.ShouldBe([new Tag("a", "2"), new Tag("b", "3")]);
        (await _experiments.RemoveTagAsync(id, "b")).Required.Tags.ShouldBe([new Tag("a", "2")]);
        (await _experiments.RemoveTagAsync(id, "b")).Problems.ShouldHaveSingleItem().Code.ShouldBe(TrackingFaults.NotFound);
    }

    private Task<Assay.Kernel.Outcome<Experiment>> CreateAsync(string name, string? location = null) => _experiments.CreateAsync(new NewExperiment(name, location, []));
}
