using System.Text.Json;
using Assay.Ledger.Records;

namespace Assay.Release.Shadowing;

/// <summary>A file of pairs: what it is about, and a line of JSON for each row.</summary>
public static class ShadowFile
{
    /// <summary>Its media type.</summary>
    public const string MediaType = "application/x-ndjson";

    /// <summary>Its name as an artifact.</summary>
    public const string Name = "shadow-pairs.jsonl";

    /// <summary>A line of the file, without its end.</summary>
    public static string Write<T>(T line) => JsonSerializer.Serialize(line, RecordJson.Options);

    /// <summary>Reads a file. A last line that a killed process left unfinished is passed over.</summary>
    /// <returns>What it is about and its lines; null where not even the first line is whole.</returns>
    public static (ShadowStretch Stretch, IReadOnlyList<ShadowLine> Lines)? Read(string path)
    {
        using var lines = File.ReadLines(path).GetEnumerator();
        if (!lines.MoveNext() || Parse<ShadowStretch>(lines.Current) is not { } stretch) return null;
        var read = new List<ShadowLine>();
        while (lines.MoveNext()) if (Parse<ShadowLine>(lines.Current) is { } line) read.Add(line);
        return (stretch, read);
    }

    private static T? Parse<T>(string line) where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(line, RecordJson.Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
