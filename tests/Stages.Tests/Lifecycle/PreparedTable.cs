using System.Text.Json;
using Assay.Data;
using Assay.Data.Checks;
using Assay.Frame;
using Assay.Kernel;
using Assay.Ledger.Records;
using Assay.Projects.Artifacts;
using Assay.Projects.Stages;
using Assay.Tables;

namespace Stages.Tests.Lifecycle;

/// <summary>Stands in for the stage Data: publishes a table that is in memory already.</summary>
internal sealed class PreparedTable(Table table, string version) : IStage
{
    public string Name => "data";

    public int Loads { get; private set; }

    public Task<Outcome<Nothing>> RunAsync(StageRun run, CancellationToken cancellation)
    {
        var target = run.Require<FramedProblem>().Problem.Target;
        run.Publish(new PreparedData
        {
            Table = new Artifact(PreparedData.TableFile, Digest.Of(version), version.Length, "application/vnd.apache.parquet"),
            Split = new Artifact(PreparedData.SplitFile, Digest.Of($"{version} split"), 1, "application/vnd.apache.parquet"),
            Columns = [.. table.Columns.Select(column => new PreparedColumn(column.Name, column.Name == target ? ColumnRole.Target : column.Name == "region" ? ColumnRole.Protected : ColumnRole.Feature, column.Type, 2, 0))],
            Target = target,
            Withheld = [],
            Seed = 42,
            Repeats = 2,
            Folds = 3,
            Checks = [new CheckResult("rows at least 1", "data.checks[0]", CheckGate.Warn, true, "There are some.")],
            VersionRecord = Entry("data.version"),
            ProfileRecord = Entry("data.profile"),
            QualityRecord = Entry("data.quality"),
            SplitRecord = Entry("data.split"),
            LoadAsync = _ =>
            {
                Loads++;
                return Task.FromResult(Outcome<PreparedRows>.Success(new PreparedRows(table, [.. Enumerable.Range(0, table.RowCount).Select(IsTest)], [Folds(0), Folds(1)])));
            },
        });
        return Task.FromResult(Outcome.Done);
    }

    private static bool IsTest(int row) => row % 4 == 0;

    private int[] Folds(int repeat) => [.. Enumerable.Range(0, table.RowCount).Select(row => IsTest(row) ? -1 : (row * (repeat + 1) + row / 7) % 3)];

    private static RecordEntry Entry(string kind) => new()
    {
        Index = 0,
        LeafHash = Digest.Of(kind),
        Id = kind,
        Kind = kind,
        Version = 1,
        At = DateTimeOffset.UnixEpoch,
        Context = RecordContext.Live,
        Person = "someone",
        KeyId = "a key",
        Subjects = [],
        Body = JsonSerializer.SerializeToElement(new { }),
    };
}
