using System.Collections.Immutable;
using Assay.Tables.Engine;

namespace Assay.Tables.Profiling;

/// <summary>
/// Profiles a Parquet file column by column. Numbers and times are held in memory, two columns at a time (8 bytes a value); categories and booleans are
/// counted by the engine, which spills to the disk, and correlations are taken while the rows pass by. All figures are exact and do not depend on the number of threads, so the same table has the same profile.
/// </summary>
public sealed class TableProfiler(ITableEngine engine)
{
    /// <summary>Most columns that are correlated with each other; more would be a table that nobody reads.</summary>
    public const int MostCorrelated = 30;

    private const int MostValues = 20;
    private const int BlockRows = 1 << 15;

    /// <summary>The profile of the file.</summary>
    public async Task<TableProfile> ProfileAsync(string path, CancellationToken cancellation = default)
    {
        var table = await engine.DescribeAsync(path, cancellation);
        var columns = new ColumnProfile[table.Columns.Length];
        var options = new ParallelOptions { MaxDegreeOfParallelism = 2, CancellationToken = cancellation };
        await Parallel.ForAsync(0, columns.Length, options, async (index, stop) => columns[index] = await ProfileAsync(path, table.Columns[index], stop));
        return new TableProfile(table.Rows, [.. columns]);
    }

    /// <summary>The correlation of each pair of the columns, in their order; at most <see cref="MostCorrelated"/> of them are looked at, the first ones.</summary>
    /// <exception cref="ArgumentException">There is no such column, or one that holds no numbers.</exception>
    public async Task<ImmutableArray<ColumnCorrelation>> CorrelateAsync(string path, IReadOnlyList<string> columns, CancellationToken cancellation = default)
    {
        var looked = columns.Take(MostCorrelated).ToList();
        if (looked.Count < 2) return [];
        var correlation = new PairwiseCorrelation(looked);
        await engine.ReadNumbersAsync(path, looked, BlockRows, correlation.Add, cancellation);
        return correlation.Finish();
    }

    private async Task<ColumnProfile> ProfileAsync(string path, ColumnImport column, CancellationToken cancellation)
    {
        if (column.Type is ColumnType.Category or ColumnType.Boolean)
        {
            var counts = await engine.CountValuesAsync(path, column.Name, MostValues, cancellation);
            return new ColumnProfile { Name = column.Name, Type = column.Type, Missing = counts.Missing, Distinct = counts.Distinct, Commonest = counts.Commonest };
        }

        var values = (await engine.LoadAsync(path, [column.Name], cancellation)).Numeric(column.Name).Values;
        return Profile(column, values.Length, NumberProfiler.Sort(values).Span);
    }

    private static ColumnProfile Profile(ColumnImport column, long rows, ReadOnlySpan<double> sorted)
    {
        var counts = NumberProfiler.Count(sorted, rows - sorted.Length, MostValues);
        var isTime = column.Type == ColumnType.Timestamp;
        return new ColumnProfile
        {
            Name = column.Name,
            Type = column.Type,
            Missing = counts.Missing,
            Distinct = counts.Distinct,
            Numbers = isTime || sorted.Length == 0 ? null : NumberProfiler.Profile(sorted),
            Times = isTime && sorted.Length > 0 ? new TimeProfile(Instant(sorted[0]), Instant(sorted[sorted.Length / 2]), Instant(sorted[^1])) : null,
            Commonest = isTime ? [.. counts.Commonest.Select(count => count with { Value = Instant(double.Parse(count.Value, System.Globalization.CultureInfo.InvariantCulture)).ToString("yyyy-MM-dd'T'HH:mm:ssK", System.Globalization.CultureInfo.InvariantCulture) })] : counts.Commonest,
        };
    }

    private static DateTimeOffset Instant(double seconds) => DateTimeOffset.UnixEpoch.AddTicks((long)Math.Floor(seconds) * TimeSpan.TicksPerSecond);
}
