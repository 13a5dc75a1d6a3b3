using System.Runtime.CompilerServices;
using Assay.Kernel;
using Assay.Tracking.Artifacts;

namespace Across.Tests.Tracking.Artifacts;

/// <summary>An index and its content in memory, for tests of what stands on them.</summary>
internal sealed class MemoryArtifacts : IArtifactIndex, IArtifactContent
{
    public SortedDictionary<string, ArtifactEntry> Entries { get; } = new(StringComparer.Ordinal);

    public Dictionary<Digest, byte[]> Kept { get; } = [];

    public IDirectTransfer? Direct { get; init; }

    public Task PutAsync(ArtifactEntry entry, CancellationToken cancellation = default) => Task.FromResult(Entries[entry.Path] = entry);

    public Task<ArtifactEntry?> FindAsync(string path, CancellationToken cancellation = default) => Task.FromResult(Entries.GetValueOrDefault(path));

    public Task<ArtifactFolder> ListAsync(string folder, CancellationToken cancellation = default)
    {
        var below = Entries.Values.Where(entry => folder.Length == 0 || entry.Path.StartsWith(folder + "/", StringComparison.Ordinal)).Select(entry => (Entry: entry, Name: folder.Length == 0 ? entry.Path : entry.Path[(folder.Length + 1)..])).ToArray();
        return Task.FromResult(new ArtifactFolder([.. below.Where(item => item.Name.Contains('/')).Select(item => item.Name.Split('/')[0]).Distinct()], [.. below.Where(item => !item.Name.Contains('/')).Select(item => item.Entry)]));
    }

    public async IAsyncEnumerable<ArtifactEntry> ListBelowAsync(string path, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await Task.CompletedTask;
        foreach (var entry in Entries.Values.Where(entry => IsAtOrBelow(entry, path))) yield return entry;
    }

    public Task<long> RemoveAsync(string path, CancellationToken cancellation = default)
    {
        var gone = Entries.Values.Where(entry => IsAtOrBelow(entry, path)).ToArray();
        foreach (var entry in gone) Entries.Remove(entry.Path);
        return Task.FromResult(gone.LongLength);
    }

    public Task<IReadOnlyList<Digest>> UnusedAsync(IReadOnlyCollection<Digest> digests, CancellationToken cancellation = default) =>
        Task.FromResult<IReadOnlyList<Digest>>([.. digests.Where(digest => Entries.Values.All(entry => entry.Digest != digest))]);

    public async Task<Outcome<StoredContent>> PutAsync(Stream content, CancellationToken cancellation = default)
    {
        using var copy = new MemoryStream();
        await content.CopyToAsync(copy, cancellation);
        return Keep(copy.ToArray());
    }

    public StoredContent Keep(byte[] bytes)
    {
        Kept[Digest.Of(bytes)] = bytes;
        return new StoredContent(Digest.Of(bytes), bytes.Length, DateTimeOffset.UnixEpoch);
    }

    public Task<StoredContent?> FindAsync(Digest digest, CancellationToken cancellation = default) => throw new NotSupportedException();

    public string? FileOf(Digest digest) => null;

    public Task<Stream> OpenAsync(Digest digest, long offset, long length, CancellationToken cancellation = default) => throw new NotSupportedException();

    public Task DeleteAsync(Digest digest, CancellationToken cancellation = default) => throw new NotSupportedException();

    public IAsyncEnumerable<StoredContent> ListAsync(CancellationToken cancellation) => throw new NotSupportedException();

    public Task SweepAsync(DateTimeOffset before, CancellationToken cancellation = default) => throw new NotSupportedException();

    private static bool IsAtOrBelow(ArtifactEntry entry, string path) => entry.Path == path || entry.Path.StartsWith(path + "/", StringComparison.Ordinal);
}
