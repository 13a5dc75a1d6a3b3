using System.Collections.Immutable;
using Assay.Kernel;
using Assay.Tables.Profiling;
using Assay.Tables.Sources;

namespace Assay.Tables.Engine;

/// <summary>
/// Reads, writes and counts tables that need not fit into memory. Behind it stands an embedded analytical database; nobody above sees its language.
/// What a stranger's file may be wrong about is an <see cref="Outcome{T}"/>; a Parquet file that the engine wrote itself is trusted.
/// </summary>
public interface ITableEngine
{
    /// <summary>
    /// Reads every source from end to end and changes nothing: one problem for each file that is not sound (with its line), and none when all are.
    /// </summary>
    /// <param name="files">The sources, in the order of their rows; all of one format, with one header.</param>
    /// <param name="cancellation">Stops it.</param>
    Task<Outcome<SourceInspection>> InspectAsync(IReadOnlyList<SourceFile> files, CancellationToken cancellation = default);

    /// <summary>Writes the named columns of inspected sources to one Parquet file, rows in the sources' order. A file that changed since is a problem.</summary>
    /// <param name="inspection">What <see cref="InspectAsync"/> found.</param>
    /// <param name="columns">The columns to take, in the order to write them.</param>
    /// <param name="path">The Parquet file to write.</param>
    /// <param name="cancellation">Stops it.</param>
    Task<Outcome<Nothing>> ImportAsync(SourceInspection inspection, ImmutableArray<ColumnImport> columns, string path, CancellationToken cancellation = default);

    /// <summary>Loads a Parquet file into memory.</summary>
    /// <param name="path">The file.</param>
    /// <param name="columns">The columns to load, in that order; null loads all.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="ArgumentException">There is no such column, or one of a type that a table does not hold.</exception>
    Task<Table> LoadAsync(string path, IReadOnlyList<string>? columns = null, CancellationToken cancellation = default);

    /// <summary>Reads columns of numbers of a Parquet file together, rows in the file's order, without holding more than one block of them.</summary>
    /// <param name="path">The file.</param>
    /// <param name="columns">The columns to read, in that order.</param>
    /// <param name="blockRows">Rows in a block; the last may have fewer.</param>
    /// <param name="block">Takes each block: one array a column, NaN where there is no value, and how many rows of them count. The arrays are used again for the next.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="ArgumentException">There is no such column, or one that holds no numbers.</exception>
    Task ReadNumbersAsync(string path, IReadOnlyList<string> columns, int blockRows, Action<IReadOnlyList<double[]>, int> block, CancellationToken cancellation = default);

    /// <summary>Writes a table that is in memory.</summary>
    Task WriteAsync(Table table, string path, TableFormat format, CancellationToken cancellation = default);

    /// <summary>The columns and the number of rows of a Parquet file.</summary>
    /// <exception cref="ArgumentException">A column is of a type that a table does not hold.</exception>
    Task<StoredTable> DescribeAsync(string path, CancellationToken cancellation = default);

    /// <summary>How often each value of a column of a Parquet file occurs, and the <paramref name="most"/> commonest ones.</summary>
    Task<ValueCounts> CountValuesAsync(string path, string column, int most, CancellationToken cancellation = default);

    /// <summary>How many rows of a Parquet file have the fault.</summary>
    Task<long> CountAsync(string path, RowFault fault, CancellationToken cancellation = default);
}
