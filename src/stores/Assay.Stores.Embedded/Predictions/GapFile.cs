using System.Globalization;
using System.Text.Json;
using Assay.Stores.Embedded.Files;

namespace Assay.Stores.Embedded.Predictions;

/// <summary>Notes when answered rows may be missing from a model's log: <c>gaps.jsonl</c>, a line each.</summary>
internal static class GapFile
{
    private const string Name = "gaps.jsonl";

    /// <summary>Adds a line, and puts it on the disk.</summary>
    /// <param name="folder">The model's folder.</param>
    /// <param name="from">Rows answered from then on</param>
    /// <param name="to">until then may be missing.</param>
    /// <param name="windowMilliseconds">The promise: at most what came within so many milliseconds is.</param>
    /// <param name="reason">Why.</param>
    public static void Add(string folder, DateTimeOffset from, DateTimeOffset to, double windowMilliseconds, string reason)
    {
        DurableFile.MakeFolder(folder);
        using var file = new FileStream(Path.Combine(folder, Name), FileMode.Append, FileAccess.Write, FileShare.Read);
        file.Write(JsonSerializer.SerializeToUtf8Bytes(new { from = Text(from), to = Text(to), window_ms = windowMilliseconds, reason }));
        file.WriteByte((byte)'\n');
        file.Flush(flushToDisk: true);
    }

    private static string Text(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);
}
