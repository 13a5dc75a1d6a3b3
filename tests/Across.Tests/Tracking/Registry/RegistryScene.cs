using Assay.Kernel;
using Assay.Tracking.Registry;
using Assay.Tracking.Runs;

namespace Across.Tests.Tracking.Registry;

/// <summary>A registry in memory, and all that it told.</summary>
internal sealed class RegistryScene
{
    public RegistryScene() => Registry = new ModelRegistry(Store, TrackingClock.New(), CountedEntropy.New(), Happened.Add);

    public MemoryTrackingStore Store { get; } = new();

    public ModelRegistry Registry { get; }

    public List<RegistryEvent> Happened { get; } = [];

    public async Task<RegisteredModel> ModelAsync(string name, params Tag[] tags) => (await Registry.Models.CreateAsync(name, null, tags)).Required;

    public async Task<ModelVersion> VersionAsync(string name, string source = "s3://bucket/model", params Tag[] tags) =>
        (await Registry.Versions.CreateAsync(new NewModelVersion(name, source) { Tags = tags })).Required;

    public async Task<string[]> LatestAsync(string name, params string[] stages) =>
        [.. (await Registry.Versions.LatestAsync(name, stages)).Required.Select(version => $"{version.Number} {version.Stage}")];

    public static string CodeOf<T>(Outcome<T> refused) => refused.Problems.ShouldHaveSingleItem().Code;
}
