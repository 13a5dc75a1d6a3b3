using System.Security.Cryptography;
using System.Text;
using Assay.Kernel;
using Assay.Stores.Embedded.Files;
using Assay.Stores.Embedded.Tracking;
using Assay.Tracking.Artifacts;
using Assay.Tracking.Collecting;
using Assay.Tracking.Documents;
using Assay.Tracking.Registry;
using Assay.Tracking.Runs;
using Stores.Tests.Evidence;

namespace Stores.Tests.Tracking.Collecting;

/// <summary>What taking away for good promises, over every store.</summary>
public abstract class CollectionCompliance<TFixture> : TrackingCompliance<TFixture>
    where TFixture : ITrackingFixture, new()
{
    private static readonly DateTimeOffset Tomorrow = TimeProvider.System.GetUtcNow().AddDays(1);

    [Fact]
    public async Task A_run_in_the_bin_goes_with_its_files_and_content_that_another_path_or_a_record_names_stays()
    {
        await Store.MakeRunsAsync(2);
        using var place = new Place(Store);
        foreach (var (run, name, text) in new[] { (1, "own.txt", "own"), (1, "both.txt", "both"), (2, "both.txt", "both"), (1, "told.txt", "told") }) await place.PutAsync($"7/{Samples.RunId(run)}/artifacts/{name}", text);
        await BinAsync(1);
        var report = (await place.CollectAsync(Store, new CollectionRequest(long.MaxValue, [], [], IsDryRun: false), told: "told")).Required;
        report.Runs.ShouldBe([Samples.RunId(1)]);
        (report.Files, report.Bytes).ShouldBe((3, 3));
        (await Store.Runs.FindAsync(Samples.RunId(1))).ShouldBeNull();
        (await Store.Runs.FindAsync(Samples.RunId(2))).ShouldNotBeNull();
        (await place.TextsAsync()).ShouldBe(["both", "told"]);
    }

    [Fact]
    public async Task A_folder_that_is_not_the_runs_alone_stays_whatever_the_run_says()
    {
        await Store.MakeRunsAsync();
        using var place = new Place(Store);
        await place.PutAsync($"7/{Samples.RunId(1)}/artifacts/a.txt", "another's");
        await Store.Runs.CreateAsync(Samples.NewRun(2) with { ArtifactUri = "mlflow-artifacts:/7" });
        await BinAsync(2);
        var report = (await place.CollectAsync(Store, new CollectionRequest(long.MaxValue, [], [], IsDryRun: false))).Required;
        (report.Files, report.Runs.Count).ShouldBe((0, 1));
        report.Notes.ShouldHaveSingleItem().ShouldContain("mlflow-artifacts:/7");
        (await Store.Artifacts.FindAsync($"7/{Samples.RunId(1)}/artifacts/a.txt")).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_dry_run_says_what_would_go_and_takes_nothing()
    {
        await Store.MakeRunsAsync();
        using var place = new Place(Store);
        await place.PutAsync($"7/{Samples.RunId(1)}/artifacts/a.txt", "a");
        await BinAsync(1);
        (await place.CollectAsync(Store, new CollectionRequest(long.MaxValue, [], [], IsDryRun: true))).Required.ShouldSatisfyAllConditions(report => report.Files.ShouldBe(1), report => report.Bytes.ShouldBe(0));
        (await Store.Runs.FindAsync(Samples.RunId(1))).ShouldNotBeNull();
        (await place.TextsAsync()).ShouldBe(["a"]);
    }

    [Fact]
    public async Task What_is_named_and_not_in_the_bin_stops_all_of_it()
    {
        await Store.MakeRunsAsync(2);
        await BinAsync(1);
        using var place = new Place(Store);
        (await place.CollectAsync(Store, new CollectionRequest(long.MaxValue, [Samples.RunId(1), Samples.RunId(2)], ["7"], IsDryRun: false))).Problems.Select(problem => problem.Code).ShouldBe(["gc.experiment", "gc.run"]);
        (await Store.Runs.FindAsync(Samples.RunId(1))).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_run_whose_files_a_registered_version_points_to_stays_and_so_does_its_experiment()
    {
        await Store.MakeRunsAsync();
        using var place = new Place(Store);
        await place.PutAsync($"7/{Samples.RunId(1)}/artifacts/model/MLmodel", "m");
        var registry = new ModelRegistry(Store, TimeProvider.System, RandomNumberGenerator.Fill);
        await registry.Models.CreateAsync("fraud", null, []);
        await registry.Versions.CreateAsync(new NewModelVersion("fraud", $"mlflow-artifacts:/7/{Samples.RunId(1)}/artifacts/model"));
        await BinAsync(1);
        await BinExperimentAsync();
        var report = (await place.CollectAsync(Store, Everything)).Required;
        (report.Runs.Count, report.Experiments.Count).ShouldBe((0, 0));
        report.Notes.ShouldContain(note => note.Contains("version 1 of 'fraud'"));
        (await place.TextsAsync()).ShouldBe(["m"]);
        (await registry.Versions.DeleteAsync("fraud", 1)).Succeeded.ShouldBeTrue();
        (await place.CollectAsync(Store, Everything)).Required.ShouldSatisfyAllConditions(now => now.Runs.Count.ShouldBe(1), now => now.Experiments.ShouldBe(["7"]), now => now.Bytes.ShouldBe(1));
    }

    [Fact]
    public async Task An_experiment_in_which_a_run_was_restored_stays()
    {
        await Store.MakeRunsAsync(2);
        await BinAsync(1);
        await BinExperimentAsync();
        using var place = new Place(Store);
        var report = (await place.CollectAsync(Store, Everything)).Required;
        report.Runs.ShouldBe([Samples.RunId(1)]);
        report.Experiments.ShouldBeEmpty();
        (await Store.Documents.FindAsync(DocumentKinds.Experiment, "7")).ShouldNotBeNull();
    }

    [Fact]
    public async Task Content_that_was_fresh_or_that_a_stopped_process_left_goes_the_next_time()
    {
        await Store.MakeRunsAsync();
        using var place = new Place(Store) { Clock = TimeProvider.System };
        await place.PutAsync($"7/{Samples.RunId(1)}/artifacts/a.txt", "a");
        await BinAsync(1);
        (await place.CollectAsync(Store, Everything)).Required.ShouldSatisfyAllConditions(report => report.Files.ShouldBe(1), report => report.Bytes.ShouldBe(0));
        (await place.TextsAsync()).ShouldBe(["a"]);
        place.Clock = new StepClock(Tomorrow);
        (await place.CollectAsync(Store, Everything)).Required.Bytes.ShouldBe(1);
        (await place.TextsAsync()).ShouldBeEmpty();
    }

    private static CollectionRequest Everything => new(long.MaxValue, [], [], IsDryRun: false);

    private async Task BinExperimentAsync() => (await Store.Documents.WriteAsync(
        [DocumentWrite.Put(new Document(DocumentKinds.Experiment, "7") { Name = "experiment 7", State = DocumentStates.Deleted, Body = "{\"experimentId\":\"7\",\"name\":\"experiment 7\",\"artifactLocation\":\"mlflow-artifacts:/7\",\"creationTime\":1,\"lastUpdateTime\":2,\"tags\":[]}"u8.ToArray() })], [])).Succeeded.ShouldBeTrue();

    private async Task BinAsync(int run) => (await Store.Runs.UpdateAsync(new RunUpdate(Samples.RunId(run)) { LifecycleStage = LifecycleStage.Deleted, At = 5 })).Succeeded.ShouldBeTrue();

    /// <summary>Where the files of one test are.</summary>
    private sealed class Place : IDisposable
    {
        private readonly TemporaryFolder _folder = new();
        private readonly FileArtifactStore _files;
        private readonly FileArtifactContent _content;
        private readonly ArtifactRepository _repository;

        public Place(Assay.Tracking.ITrackingStore store)
        {
            _files = new FileArtifactStore(_folder.At("artifacts"), RandomNumberGenerator.Fill);
            _content = new FileArtifactContent(_files);
            _repository = new ArtifactRepository(store.Artifacts, _content, TimeProvider.System);
        }

        public async Task PutAsync(string path, string text) => (await _repository.PutAsync(path, new MemoryStream(Encoding.UTF8.GetBytes(text)))).Succeeded.ShouldBeTrue();

        public Task<Outcome<CollectionReport>> CollectAsync(Assay.Tracking.ITrackingStore store, CollectionRequest request, params string[] told) => new TrackingCollection(store, new ContentCollection(
            store, _content, (digests, _) => Task.FromResult<IReadOnlySet<Digest>>(digests.Intersect(told.Select(Digest.Of)).ToHashSet()), Clock)).RunAsync(request);

        /// <summary>Its time, a day from now unless a test has it otherwise.</summary>
        public TimeProvider Clock { get; set; } = new StepClock(Tomorrow);

        public async Task<List<string>> TextsAsync()
        {
            var texts = new List<string>();
            await foreach (var stored in _content.ListAsync()) texts.Add(await File.ReadAllTextAsync(_content.FileOf(stored.Digest)!));
            return [.. texts.Order(StringComparer.Ordinal)];
        }

        public void Dispose()
        {
            _files.Dispose();
            _folder.Dispose();
        }
    }
}
