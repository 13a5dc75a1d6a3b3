using Assay.Kernel;
using Assay.Stores.Embedded.Sqlite;
using Assay.Tracking.Artifacts;

namespace Assay.Stores.Embedded.Tracking;

/// <summary>Reads and writes paths. All that lies below a folder stands together in the order of paths: between the folder with '/' after it and with '0', which is next to '/'.</summary>
internal static class ArtifactPaths
{
    private const int PageSize = 512;
    private const char AfterSlash = '0';

    /// <summary>Where everything below a path begins.</summary>
    public static string Below(string path) => path.Length == 0 ? "" : path + '/';

    /// <summary>The place next to a path: nothing comes between.</summary>
    public static string Next(string path) => path + '\0';

    public static Nothing Put(WriteSession session, ArtifactEntry entry)
    {
        Span<byte> digest = stackalloc byte[Digest.Size];
        entry.Digest.CopyTo(digest);
        var put = session.Statements[TrackingSql.PutArtifact];
        put.Bind(1, entry.Path);
        put.Bind(2, digest);
        put.Bind(3, entry.Size);
        put.Bind(4, entry.ModifiedAt);
        put.Run();
        return default;
    }

    public static ArtifactEntry? Find(StatementSet statements, string path)
    {
        var read = statements[TrackingSql.Artifact];
        read.Bind(1, path);
        if (!read.Next()) return null;
        var entry = Shape(read);
        read.Reset();
        return entry;
    }

    /// <summary>What is directly in a folder: each folder in it is passed over in one step, however much lies below it.</summary>
    public static ArtifactFolder List(StatementSet statements, string folder)
    {
        var prefix = Below(folder);
        var (folders, files) = (new List<string>(), new List<ArtifactEntry>());
        for (var from = prefix; from is not null;)
        {
            var read = Range(statements, folder, from, -1);
            from = null;
            while (from is null && read.Next())
            {
                var entry = Shape(read);
                var slash = entry.Path.IndexOf('/', prefix.Length);
                if (slash < 0) files.Add(entry);
                else
                {
                    folders.Add(entry.Path[prefix.Length..slash]);
                    from = entry.Path[..slash] + AfterSlash;
                }
            }
        }

        folders.Sort(StringComparer.Ordinal);
        files.Sort((one, other) => string.CompareOrdinal(one.Path, other.Path));
        return new ArtifactFolder(folders, files);
    }

    /// <summary>A page of what lies below a path.</summary>
    public static List<ArtifactEntry> Page(StatementSet statements, string path, string from)
    {
        var read = Range(statements, path, from, PageSize);
        var page = new List<ArtifactEntry>();
        while (read.Next()) page.Add(Shape(read));
        return page;
    }

    public static long Remove(WriteSession session, string path)
    {
        if (path.Length == 0) return session.Statements[TrackingSql.RemoveArtifacts].Run();
        var own = session.Statements[TrackingSql.RemoveArtifact];
        own.Bind(1, path);
        var removed = own.Run();
        var below = session.Statements[TrackingSql.RemoveArtifactsBetween];
        below.Bind(1, Below(path));
        below.Bind(2, path + AfterSlash);
        return removed + below.Run();
    }

    public static bool IsUsed(StatementSet statements, Digest digest)
    {
        var read = statements[TrackingSql.DigestUsed];
        read.Bind(1, digest.ToArray());
        var used = read.Next();
        read.Reset();
        return used;
    }

    private static RowStatement Range(StatementSet statements, string path, string from, int most)
    {
        var read = statements[path.Length == 0 ? TrackingSql.ArtifactsFrom : TrackingSql.ArtifactsBetween];
        read.Bind(1, from);
        if (path.Length > 0) read.Bind(2, path + AfterSlash);
        read.Bind(path.Length == 0 ? 2 : 3, most);
        return read;
    }

    private static ArtifactEntry Shape(RowStatement row) => new(row.Text(0), new Digest(row.Bytes(1)), row.Int64(2), row.Int64(3));
}
