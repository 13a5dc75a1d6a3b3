using System.Text;
using Assay.Kernel;
using Assay.Stores.Embedded.DuckDb;
using Assay.Tables;
using Assay.Tables.Engine;
using Assay.Tables.Sources;

namespace Stores.Tests.DuckDb;

/// <summary>A folder of tables and an engine over it, for as long as a test.</summary>
internal sealed class TableFolder : IDisposable
{
    public TableFolder() => Engine = new DuckDbTableEngine(new DuckDbOptions { TemporaryFolder = Path, MemoryLimitMebibytes = 256, Threads = 2 });

    public string Path { get; } = Directory.CreateTempSubdirectory("assay-tables-").FullName;

    public DuckDbTableEngine Engine { get; }

    public SourceFile Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public SourceFile Write(string name, byte[] bytes)
    {
        File.WriteAllBytes(In(name), bytes);
        return new SourceFile(In(name), name);
    }

    public string In(string name) => System.IO.Path.Combine(Path, name);

    public async Task<SourceFile> WriteAsync(string name, params Column[] columns)
    {
        await Engine.WriteAsync(new Table(columns), In(name), SourcePaths.FormatOf(name) == SourceFormat.Csv ? TableFormat.Csv : TableFormat.Parquet);
        return new SourceFile(In(name), name);
    }

    public Task<Outcome<SourceInspection>> Inspect(params SourceFile[] files) => Engine.InspectAsync(files);

    public async Task<Problem> OnlyFault(params SourceFile[] files) => (await Inspect(files)).Problems.ShouldHaveSingleItem();

    /// <summary>Inspects, imports with the types that the cells suggest, and loads.</summary>
    public async Task<Table> Import(params SourceFile[] files)
    {
        var inspection = (await Inspect(files)).Required;
        var columns = inspection.Columns.Select(column => new ColumnImport(column.Name, ColumnTyping.Resolve(column, null).Required));
        return await Import(inspection, [.. columns]);
    }

    public async Task<Table> Import(SourceInspection inspection, params ColumnImport[] columns)
    {
        (await Engine.ImportAsync(inspection, [.. columns], In("imported.parquet"))).Required.ShouldBe(default);
        return await Engine.LoadAsync(In("imported.parquet"));
    }

    public void Dispose()
    {
        Engine.Dispose();
        Directory.Delete(Path, recursive: true);
    }
}
