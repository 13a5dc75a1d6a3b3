using Assay.Stores.Embedded.DuckDb;

namespace Assay.Stores.Embedded.Predictions;

/// <summary>Looks whether predictions of given identifiers are in a model's log. An identifier begins with the millisecond that it was made in, which says in which hour to look, or in the one after.</summary>
internal sealed class LoggedIds(DuckDbTableEngine engine)
{
    private const int TimeDigits = 12;
    private const string Id = "id";
    private const string Hour = "yyyy-MM-dd'T'HH";

    /// <summary>Those of the identifiers that are in the log.</summary>
    public async Task<HashSet<string>> AmongAsync(SegmentFolder folder, IReadOnlyCollection<string> ids, CancellationToken cancellation)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var byHour = ids.SelectMany(id => HoursOf(id).Select(hour => (hour, id))).ToLookup(pair => pair.hour, pair => pair.id, StringComparer.Ordinal);
        // Segments first: one that becomes Parquet meanwhile is found as that.
        foreach (var segment in folder.All.Where(file => byHour.Contains(HourOf(file))).ToList())
            if (OpenSegment.Read(segment)?.Rows is { } rows) found.UnionWith(Enumerable.Range(0, rows.RowCount).Select(row => rows[Id].TextAt(row)!).Intersect(byHour[HourOf(segment)]));
        foreach (var file in Directory.Exists(folder.Files) ? Directory.GetFiles(folder.Files, "*.parquet").Where(file => byHour.Contains(HourOf(file))).Order(StringComparer.Ordinal) : Enumerable.Empty<string>())
            found.UnionWith(await engine.FindTextsAsync(file, Id, [.. byHour[HourOf(file)].Except(found)], cancellation));
        return found;
    }

    private static string HourOf(string file) => Path.GetFileName(file) is var name && name.Length >= Hour.Length - 2 ? name[..(Hour.Length - 2)] : "";

    // One that was made by nobody here has no time, and is in no hour.
    private static IEnumerable<string> HoursOf(string id)
    {
        var digits = id.Replace("-", "", StringComparison.Ordinal);
        if (digits.Length < TimeDigits || !long.TryParse(digits.AsSpan(0, TimeDigits), System.Globalization.NumberStyles.AllowHexSpecifier, System.Globalization.CultureInfo.InvariantCulture, out var milliseconds)) yield break;
        if (milliseconds > DateTimeOffset.MaxValue.AddHours(-1).ToUnixTimeMilliseconds()) yield break;
        var time = DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
        yield return time.ToString(Hour, System.Globalization.CultureInfo.InvariantCulture);
        yield return time.AddHours(1).ToString(Hour, System.Globalization.CultureInfo.InvariantCulture);
    }
}
