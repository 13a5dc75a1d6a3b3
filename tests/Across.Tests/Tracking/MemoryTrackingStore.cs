using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Assay.Kernel;
using Assay.Tracking;
using Assay.Tracking.Artifacts;
using Assay.Tracking.Documents;
using Assay.Tracking.Index;
using Assay.Tracking.Metrics;
using Assay.Tracking.Outbox;
using Assay.Tracking.Runs;

namespace Across.Tests.Tracking;

/// <summary>What the domain of documents needs of a store, in memory: documents, what was told to the ledger, files by path, and which experiments' runs were moved where.</summary>
internal sealed class MemoryTrackingStore : ITrackingStore, IArtifactIndex, IRunStore
{
    public MemoryDocuments Memory { get; } = new();

    public IDocumentStore Documents => Memory;

    public List<ArtifactEntry> Files { get; } = [];

    public List<(string Experiment, LifecycleStage Stage)> Moved { get; } = [];

    public IArtifactIndex Artifacts => this;

    public IRunStore Runs => this;

    public IRunIndexSource Columns => throw new NotSupportedException();

    public IOutbox Outbox => throw new NotSupportedException();

    /// <summary>The records of that kind, oldest first.</summary>
    public IReadOnlyList<JsonElement> Told(string kind) => [.. Memory.Outbox.Where(entry => entry.Kind == kind).Select(entry => JsonSerializer.Deserialize<JsonElement>(entry.Body.Span))];

    public void AddFile(string path, string content) => Files.Add(new ArtifactEntry(path, Digest.Of(content), Encoding.UTF8.GetByteCount(content), 0));

    public Task SetLifecycleAsync(string experimentId, LifecycleStage stage, long at, CancellationToken cancellation = default)
    {
        Moved.Add((experimentId, stage));
        return Task.CompletedTask;
    }

    public async IAsyncEnumerable<ArtifactEntry> ListBelowAsync(string path, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await Task.CompletedTask;
        foreach (var file in Files.Where(file => file.Path == path || file.Path.StartsWith(path + "/", StringComparison.Ordinal)).OrderBy(file => file.Path, StringComparer.Ordinal)) yield return file;
    }

    public Task CheckAsync(CancellationToken cancellation = default) => Task.CompletedTask;

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    Task IArtifactIndex.PutAsync(ArtifactEntry entry, CancellationToken cancellation) => throw new NotSupportedException();

    Task<ArtifactEntry?> IArtifactIndex.FindAsync(string path, CancellationToken cancellation) => throw new NotSupportedException();

    Task<ArtifactFolder> IArtifactIndex.ListAsync(string folder, CancellationToken cancellation) => throw new NotSupportedException();

    Task<long> IArtifactIndex.RemoveAsync(string path, CancellationToken cancellation) => throw new NotSupportedException();

    Task<IReadOnlyList<Digest>> IArtifactIndex.UnusedAsync(IReadOnlyCollection<Digest> digests, CancellationToken cancellation) => throw new NotSupportedException();

    Task<Outcome<RunInfo>> IRunStore.CreateAsync(NewRun run, CancellationToken cancellation) => throw new NotSupportedException();

    Task<Outcome<Nothing>> IRunStore.LogAsync(RunLog log, CancellationToken cancellation) => throw new NotSupportedException();

    Task<Outcome<RunInfo>> IRunStore.UpdateAsync(RunUpdate update, CancellationToken cancellation) => throw new NotSupportedException();

    Task<RunInfo?> IRunStore.FindInfoAsync(string runId, CancellationToken cancellation) => throw new NotSupportedException();

    Task<Run?> IRunStore.FindAsync(string runId, CancellationToken cancellation) => throw new NotSupportedException();

    Task<IReadOnlyList<Run>> IRunStore.ReadAsync(IReadOnlyList<long> numbers, CancellationToken cancellation) => throw new NotSupportedException();

    Task<MetricPoint[]> IRunStore.ReadHistoryAsync(string runId, string key, CancellationToken cancellation) => throw new NotSupportedException();

    Task<HistoryPage> IRunStore.ReadHistoryPageAsync(string runId, string key, int from, int most, CancellationToken cancellation) => throw new NotSupportedException();

    Task<IReadOnlyList<ModelMetric>> IRunStore.ReadModelMetricsAsync(IReadOnlyCollection<string> modelIds, CancellationToken cancellation) => throw new NotSupportedException();

    Task<IReadOnlyList<RunInfo>> IRunStore.DeletedBeforeAsync(long time, CancellationToken cancellation) => throw new NotSupportedException();

    Task IRunStore.RemoveAsync(IReadOnlyCollection<string> runIds, CancellationToken cancellation) => throw new NotSupportedException();
}
