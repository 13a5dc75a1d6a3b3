using System.Runtime.CompilerServices;
using Assay.Kernel;
using Assay.Tracking.Artifacts;
using Npgsql;

namespace Assay.Stores.Cluster.Postgres;

/// <summary>Paths of artifacts in PostgreSQL. All that lies below a folder stands together in the order of paths: between the folder with '/' after it and with '0', which is next to '/'.</summary>
internal sealed class PostgresArtifacts(PostgresDatabase database) : IArtifactIndex
{
    private const int PageSize = 512;
    private const string LastText = "\U0010FFFF";

    public Task PutAsync(ArtifactEntry entry, CancellationToken cancellation = default)
    {
        if (PostgresText.Check(("path", entry.Path)) is { } problem) throw new DatabaseFaultException(problem);
        return database.WriteAsync(session => session.Connection.RunAsync(TrackingSql.PutArtifact, entry.Path, entry.Digest.ToArray(), entry.Size, entry.ModifiedAt), cancellation);
    }

    public async Task<ArtifactEntry?> FindAsync(string path, CancellationToken cancellation = default) =>
        PostgresText.IsSound(path) ? (await ReadAsync(TrackingSql.Artifact, cancellation, path)).SingleOrDefault() : null;

    public async Task<ArtifactFolder> ListAsync(string folder, CancellationToken cancellation = default)
    {
        if (!PostgresText.IsSound(folder)) return new ArtifactFolder([], []);
        var prefix = folder.Length == 0 ? "" : folder + '/';
        var found = await ReadAsync(TrackingSql.ArtifactFolder, cancellation, prefix, After(folder));
        var (folders, files) = (new List<string>(), new List<ArtifactEntry>());
        foreach (var entry in found)
        {
            var slash = entry.Path.IndexOf('/', prefix.Length);
            if (slash < 0) files.Add(entry);
            else folders.Add(entry.Path[prefix.Length..slash]);
        }

        folders.Sort(StringComparer.Ordinal);
        files.Sort((one, other) => string.CompareOrdinal(one.Path, other.Path));
        return new ArtifactFolder(folders, files);
    }

    public async IAsyncEnumerable<ArtifactEntry> ListBelowAsync(string path, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        if (!PostgresText.IsSound(path)) yield break;
        if (path.Length > 0 && await FindAsync(path, cancellation) is { } own) yield return own;
        for (var from = path.Length == 0 ? "" : path + '/'; ;)
        {
            var page = await ReadAsync(TrackingSql.ArtifactsBetween, cancellation, from, After(path), PageSize);
            foreach (var entry in page) yield return entry;
            if (page.Count < PageSize) yield break;
            from = page[^1].Path + '\u0001';
        }
    }

    public async Task<long> RemoveAsync(string path, CancellationToken cancellation = default)
    {
        if (!PostgresText.IsSound(path)) return 0;
        var below = path.Length == 0 ? "" : path + '/';
        return await database.WriteAsync(session => session.Connection.RunAsync(TrackingSql.RemoveArtifacts, path, below, After(path)), cancellation);
    }

    public async Task<IReadOnlyList<Digest>> UnusedAsync(IReadOnlyCollection<Digest> digests, CancellationToken cancellation = default)
    {
        var asked = digests.Distinct().Select(digest => digest.ToArray()).ToArray();
        return await database.ReadAsync(connection => connection.ReadAsync(TrackingSql.UnusedDigests, row => new Digest(row.Bytes(0)), cancellation, (object)asked), cancellation);
    }

    private static string After(string path) => path.Length == 0 ? LastText : path + '0';

    private Task<List<ArtifactEntry>> ReadAsync(string sql, CancellationToken cancellation, params object?[] values) =>
        database.ReadAsync(connection => connection.ReadAsync(sql, Shape, cancellation, values), cancellation);

    private static ArtifactEntry Shape(NpgsqlDataReader row) => new(row.GetString(0), new Digest(row.Bytes(1)), row.GetInt64(2), row.GetInt64(3));
}
