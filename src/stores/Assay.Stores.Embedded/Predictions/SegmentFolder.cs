using System.Globalization;
using System.Text.RegularExpressions;
using Assay.Stores.Embedded.Files;
using Microsoft.Win32.SafeHandles;

namespace Assay.Stores.Embedded.Predictions;

/// <summary>Where one model's segments are, or those of its labels, and the Parquet files that become of them: a segment <c>2026-01-31T09.2.segment</c> becomes <c>2026-01-31T09.2.parquet</c>, the first of an hour without the number.</summary>
internal sealed partial class SegmentFolder(string path)
{
    private const string Hour = "yyyy-MM-dd'T'HH";
    private const string Ending = ".segment";

    /// <summary>Full path of the folder of segments.</summary>
    public string Segments => Path.Combine(path, "segments");

    /// <summary>Full path of the folder of Parquet files.</summary>
    public string Files => path;

    /// <summary>Begins a segment for the hour of an instant. Others may read it, and only read it, until it is closed.</summary>
    public SafeFileHandle Begin(DateTimeOffset time, out string segment)
    {
        DurableFile.MakeFolder(Segments);
        var hour = time.UtcDateTime.ToString(Hour, CultureInfo.InvariantCulture);
        for (var number = NextNumber(hour); ; number++)
        {
            segment = Path.Combine(Segments, $"{hour}.{number}{Ending}");
            if (TryCreate(segment) is not { } handle) continue;
            DurableFile.FlushFolder(Segments);
            return handle;
        }
    }

    /// <summary>Every segment, oldest first.</summary>
    public IEnumerable<string> All => Directory.Exists(Segments) ? Directory.EnumerateFiles(Segments, $"*{Ending}").Order(StringComparer.Ordinal) : [];

    /// <summary>The Parquet file that becomes of a segment.</summary>
    public string FileOf(string segment)
    {
        var parts = Name().Match(Path.GetFileName(segment)).Groups;
        return Path.Combine(path, parts[2].Value == "0" ? $"{parts[1].Value}.parquet" : $"{parts[1].Value}.{parts[2].Value}.parquet");
    }

    private int NextNumber(string hour)
    {
        var taken = All.Select(segment => Name().Match(Path.GetFileName(segment))).Where(match => match.Groups[1].Value == hour).Select(match => int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture));
        var made = Directory.EnumerateFiles(path, $"{hour}*.parquet").Select(file => FileName().Match(Path.GetFileName(file))).Where(match => match.Success)
            .Select(match => match.Groups[1].Success ? int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) : 0);
        return taken.Concat(made).DefaultIfEmpty(-1).Max() + 1;
    }

    private static SafeFileHandle? TryCreate(string segment)
    {
        try
        {
            return File.OpenHandle(segment, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Read);
        }
        catch (IOException) when (File.Exists(segment))
        {
            return null;
        }
    }

    [GeneratedRegex(@"^(\d{4}-\d\d-\d\dT\d\d)\.(\d+)\.segment\z")]
    private static partial Regex Name();

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d(?:\.(\d+))?\.parquet\z")]
    private static partial Regex FileName();
}
