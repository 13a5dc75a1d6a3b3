using System.Collections.Immutable;
using Assay.Kernel;
using Assay.Stores.Embedded.DuckDb.Csv;
using Assay.Stores.Embedded.DuckDb.Parquet;
using Assay.Tables;
using Assay.Tables.Engine;
using Assay.Tables.Profiling;
using Assay.Tables.Sources;

namespace Assay.Stores.Embedded.DuckDb;

/// <summary>The table engine over DuckDB. Each operation has a database of its own in memory, which spills to a temporary folder; no rows are kept between them.</summary>
public sealed class DuckDbTableEngine(DuckDbOptions options) : ITableEngine, IDisposable
{
    private readonly DuckDbSessions _sessions = new(options);

    /// <inheritdoc/>
    public Task<Outcome<SourceInspection>> InspectAsync(IReadOnlyList<SourceFile> files, CancellationToken cancellation = default) =>
        Task.Run(() => new SourceInspector(options, cancellation).Inspect(files), cancellation);

    /// <inheritdoc/>
    public Task<Outcome<Nothing>> ImportAsync(SourceInspection inspection, ImmutableArray<ColumnImport> columns, string path, CancellationToken cancellation = default) =>
        InSession(session => inspection.Format == SourceFormat.Parquet ? ParquetImporter.Copy(inspection, columns, path, session, cancellation) : ImportCsv(inspection, columns, path, session, cancellation), cancellation);

    /// <inheritdoc/>
    public Task<Table> LoadAsync(string path, IReadOnlyList<string>? columns = null, CancellationToken cancellation = default) =>
        InSession(session => TableLoader.Load(session, path, columns, cancellation), cancellation);

    /// <inheritdoc/>
    public Task ReadNumbersAsync(string path, IReadOnlyList<string> columns, int blockRows, Action<IReadOnlyList<double[]>, int> block, CancellationToken cancellation = default) => InSession(
        session =>
        {
            NumberReader.Read(session, path, columns, blockRows, block, cancellation);
            return true;
        },
        cancellation);

    /// <inheritdoc/>
    public Task WriteAsync(Table table, string path, TableFormat format, CancellationToken cancellation = default) => InSession(
        session =>
        {
            if (format == TableFormat.Csv) CsvWriter.Write(table, path, cancellation);
            else WriteParquet(session, table, path, cancellation);
            return true;
        },
        cancellation);

    /// <inheritdoc/>
    public Task<StoredTable> DescribeAsync(string path, CancellationToken cancellation = default) =>
        InSession(session => TableLoader.Describe(session, path, cancellation), cancellation);

    /// <inheritdoc/>
    public Task<ValueCounts> CountValuesAsync(string path, string column, int most, CancellationToken cancellation = default) =>
        InSession(session => ValueCounter.Count(session, path, column, most, cancellation), cancellation);

    /// <inheritdoc/>
    public Task<long> CountAsync(string path, RowFault fault, CancellationToken cancellation = default) => InSession(
        session =>
        {
            var types = TableLoader.Describe(session, path, cancellation).Columns.ToDictionary(column => column.Name, column => column.Type, StringComparer.Ordinal);
            return session.Count(RowFaultQuery.Of(fault, Sql.Parquet(path), column => types[column]), cancellation);
        },
        cancellation);

    /// <summary>Those of the texts that a column of a Parquet file holds.</summary>
    public Task<IReadOnlyList<string>> FindTextsAsync(string path, string column, IReadOnlyList<string> texts, CancellationToken cancellation = default) => texts.Count == 0 ? Task.FromResult<IReadOnlyList<string>>([]) : InSession(
        session => (IReadOnlyList<string>)session.List($"SELECT DISTINCT {Sql.Identifier(column)}::VARCHAR FROM {Sql.Parquet(path)} WHERE {Sql.Identifier(column)}::VARCHAR IN ({string.Join(", ", texts.Select(Sql.Text))})", row => row.GetString(0), cancellation),
        cancellation);

    private static Outcome<Nothing> ImportCsv(SourceInspection inspection, ImmutableArray<ColumnImport> columns, string path, DuckDbSession session, CancellationToken cancellation)
    {
        SessionTable.Create(session, columns);
        string[] names = [.. inspection.Columns.Select(column => column.Name)];
        using (var appender = session.Appender(SessionTable.Name))
        {
            foreach (var file in inspection.Files)
            {
                var appended = CsvImporter.Append(file, names, columns, appender, cancellation);
                if (!appended.Succeeded) return appended;
            }

            appender.Close();
        }

        session.Execute(ParquetFile.Copy($"SELECT * FROM {SessionTable.Name}", path), cancellation);
        return Outcome.Done;
    }

    private static void WriteParquet(DuckDbSession session, Table table, string path, CancellationToken cancellation)
    {
        SessionTable.Create(session, [.. table.Columns.Select(column => new ColumnImport(column.Name, column.Type))]);
        SessionTable.Append(session, table, cancellation);
        session.Execute(ParquetFile.Copy($"SELECT * FROM {SessionTable.Name}", path), cancellation);
    }

    /// <inheritdoc/>
    public void Dispose() => _sessions.Dispose();

    private Task<T> InSession<T>(Func<DuckDbSession, T> work, CancellationToken cancellation) => Task.Run(() => _sessions.Use(work), cancellation);
}
