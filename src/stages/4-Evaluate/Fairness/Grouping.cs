using System.Collections.Immutable;
using Assay.Evaluate.Binning;
using Assay.Tables;

namespace Assay.Evaluate.Fairness;

/// <summary>Which group each row is in, by one attribute or several together. Numeric attributes are cut at quintiles of the training rows.</summary>
/// <param name="Columns">The attributes.</param>
/// <param name="Names">Names of the groups that occur.</param>
/// <param name="GroupOfRow">Index into <paramref name="Names"/> for each row of the table.</param>
internal sealed record Grouping(ImmutableArray<string> Columns, string[] Names, int[] GroupOfRow)
{
    private const int QuantileBins = 5;

    /// <summary>Groups all rows of <paramref name="all"/> by one column; bins are learnt on <paramref name="trainRows"/>.</summary>
    public static Grouping By(Table all, int[] trainRows, string column)
    {
        var bins = ColumnBins.Learn(all[column].Take(trainRows), QuantileBins);
        return Compact([column], bins.Assign(all[column]), bin => Plain(bins, bin));
    }

    /// <summary>The groups of rows that share a group of both.</summary>
    public static Grouping Cross(Grouping a, Grouping b)
    {
        var joint = a.GroupOfRow.Zip(b.GroupOfRow, (x, y) => x * b.Names.Length + y).ToArray();
        return Compact([.. a.Columns, .. b.Columns], joint, cell => $"{a.Columns[0]} {a.Names[cell / b.Names.Length]} × {b.Columns[0]} {b.Names[cell % b.Names.Length]}");
    }

    /// <summary>Each group's name and those of <paramref name="rows"/> that are in it, as positions within <paramref name="rows"/>; groups without any are left out.</summary>
    public (string Name, int[] Rows)[] Within(int[] rows)
    {
        var members = Names.Select(_ => new List<int>()).ToArray();
        for (var i = 0; i < rows.Length; i++) members[GroupOfRow[rows[i]]].Add(i);
        return [.. Names.Select((name, group) => (name, members[group].ToArray())).Where(group => group.Item2.Length > 0)];
    }

    private static Grouping Compact(ImmutableArray<string> columns, int[] codes, Func<int, string> name)
    {
        var used = codes.Distinct().Order().ToArray();
        return new Grouping(columns, [.. used.Select(name)], [.. codes.Select(code => Array.BinarySearch(used, code))]);
    }

    private static string Plain(ColumnBins bins, int bin)
    {
        if (bin == bins.Missing) return "(missing)";
        if (bin == bins.Other) return "(other)";
        return bins.Labels[bin].StartsWith("= ", StringComparison.Ordinal) ? bins.Labels[bin][2..] : bins.Labels[bin];
    }
}
