using System.Collections.Immutable;
using System.Globalization;
using Assay.Data.Records;
using Assay.Tables.Profiling;

namespace Assay.Server.Pages.Projects;

/// <summary>What is different between two versions of a project's data, line by line. It compares what records say, not the rows themselves.</summary>
internal static class DataDifference
{
    /// <summary>The differences: what differs, before and after.</summary>
    public static IEnumerable<(string What, string Before, string After)> Of(DataSnapshot before, DataSnapshot after)
    {
        var (old, now) = (before.Version, after.Version);
        IEnumerable<(string What, string Before, string After)> all =
        [
            ("Rows", Count(old.Rows), Count(now.Rows)),
            .. Paired(old.Sources, now.Sources, source => source.Name, source => $"{source.Digest.Short}, {Count(source.Rows)} rows").Select(pair => ($"Source {pair.Name}", pair.Before, pair.After)),
            .. Paired(old.Columns, now.Columns, column => column.Name, Describe).Select(pair => ($"Column {pair.Name}", pair.Before, pair.After)),
            ("Licence", old.Licence ?? "nobody has said", now.Licence ?? "nobody has said"),
            ("Comes from", old.Provenance ?? "nobody has said", now.Provenance ?? "nobody has said"),
            ("Kept for", old.Retention ?? "nobody has said", now.Retention ?? "nobody has said"),
            .. Profiles(before.Profile?.Body, after.Profile?.Body),
        ];
        return all.Where(line => line.Before != line.After);
    }

    private static IEnumerable<(string, string, string)> Profiles(DataProfile? before, DataProfile? after)
    {
        if (before is null || after is null) yield break;
        foreach (var (name, old, now) in Paired(before.Columns, after.Columns, column => column.Name, Describe)) yield return ($"Values of {name}", old, now);
    }

    private static IEnumerable<(string Name, string Before, string After)> Paired<TItem>(ImmutableArray<TItem> before, ImmutableArray<TItem> after, Func<TItem, string> nameOf, Func<TItem, string> describe)
    {
        foreach (var name in before.Select(nameOf).Concat(after.Select(nameOf)).Distinct()) yield return (name, Found(before, name), Found(after, name));

        string Found(ImmutableArray<TItem> items, string name) => items.Where(item => nameOf(item) == name).Select(describe).DefaultIfEmpty("not there").First();
    }

    private static string Describe(VersionedColumn column) => $"{column.Role.ToString().ToLowerInvariant()}, held as {column.Type.ToString().ToLowerInvariant()}{(column.IsKept ? "" : ", not kept")}";

    private static string Describe(ColumnProfile column) => $"{Count(column.Missing)} missing, {Count(column.Distinct)} distinct{(column.Numbers is { } numbers ? $", mean {numbers.Mean.ToString("G9", CultureInfo.InvariantCulture)}" : "")}";

    private static string Count(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
