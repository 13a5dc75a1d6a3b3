using System.Collections.Immutable;
using Assay.Data.Records;
using Assay.Data.Splitting;
using Assay.Frame;
using Assay.Tables;
using Assay.Tables.Engine;
using Assay.Tables.Profiling;

namespace Assay.Data.Quality;

/// <summary>What the rules look at. Columns are loaded one at a time, so that a large table does not fill the memory.</summary>
internal sealed class QualityScene(ITableEngine engine, string path, ProblemSection problem, DataVersion version, DataProfile profile, RowSplit split)
{
    /// <summary>Reads and counts.</summary>
    public ITableEngine Engine { get; } = engine;

    /// <summary>The prepared table.</summary>
    public string Path { get; } = path;

    /// <summary>The problem as framed.</summary>
    public ProblemSection Problem { get; } = problem;

    /// <summary>The columns that are kept, in the table's order.</summary>
    public ImmutableArray<VersionedColumn> Columns { get; } = [.. version.Columns.Where(column => column.IsKept)];

    /// <summary>What the table holds.</summary>
    public DataProfile Profile { get; } = profile;

    /// <summary>Which row is where.</summary>
    public RowSplit Split { get; } = split;

    /// <summary>The rows to learn from, increasing.</summary>
    public int[] TrainingRows { get; } = RowSplit.TrainingRows(split.IsTest);

    /// <summary>Number of rows.</summary>
    public long Rows => Profile.Rows;

    /// <summary>The features, in the table's order.</summary>
    public IEnumerable<VersionedColumn> Features => Columns.Where(column => column.Role == ColumnRole.Feature);

    /// <summary>The features and the columns that somebody excluded: where a leak may be, or may have been.</summary>
    public IEnumerable<VersionedColumn> Suspects => Columns.Where(column => column.Role is ColumnRole.Feature or ColumnRole.Excluded);

    /// <summary>The figures of a column; without spread and values where they are withheld.</summary>
    public ColumnProfile ProfileOf(string column) => Profile.Columns.First(each => each.Name == column);

    /// <summary>Whether the column's values are not to be put on record.</summary>
    public bool IsWithheld(string column) => Profile.Withheld.Any(each => each.Column == column);

    /// <summary>One column of all rows.</summary>
    public async Task<Column> LoadAsync(string column, CancellationToken cancellation) => (await Engine.LoadAsync(Path, [column], cancellation))[column];
}
