using System.Text.Json.Nodes;
using Assay.Frame;
using Assay.Kernel;
using Assay.Ledger.Records;
using Assay.Projects.Artifacts;
using Assay.Projects.ProjectFiles;
using Assay.Projects.Stages;
using Assay.Train;
using Assay.Train.Settings;
using Assay.Train.Steps;
using Assay.Train.Trainers;
using Stages.Tests.Frame;

namespace Stages.Tests.Train;

/// <summary>A made-up project in memory, over which the stage's steps run as they do in a real one.</summary>
internal sealed class Bench : IDisposable
{
    private static readonly Baseline MajorityBaseline = new() { Kind = BaselineKind.Majority };

    public MemoryJournal Journal { get; } = new();

    public Onlooker Observer { get; } = new();

    public FolderArtifacts Artifacts { get; } = new();

    public TrainSection Train { get; set; } = new() { Tuning = new TuningSettings { Trials = 3, Halving = 3 } };

    public string Metric { get; set; } = "roc_auc";

    public double Threshold { get; set; } = 0.7;

    public Baseline Baseline { get; set; } = MajorityBaseline;

    public TrainingRows Rows { get; set; } = Stages.Tests.Train.Rows.Training(TaskKind.Binary, seed: 77, count: 400);

    public bool IsOrdered { get; set; }

    public int Loads { get; private set; }

    public StageRun LastRun { get; private set; } = null!;

    public string Folder { get; } = Directory.CreateTempSubdirectory("assay-project-").FullName;

    public async Task<Outcome<TrainedModel>> RunAsync(CancellationToken cancellation = default)
    {
        LastRun = new StageRun(new Project("made-up", Folder, RecordContext.Live, new JsonObject()), Journal, Artifacts, TimeProvider.System, Observer, new StageRunOptions());
        return await new TrainPipeline(new TrainContext(LastRun, Problem(), Train, Source())).RunAsync(cancellation);
    }

    public IEnumerable<string> StepsThatRan() => LastRun.Steps.Where(step => step.Result.Ran).Select(step => step.Step);

    public TrainingData Data() => new(Rows, Encoding(), [.. Enumerable.Range(0, Rows.Count).Select(row => row % 4 == 0)], [Folds(0), Folds(1)]) { IsOrdered = IsOrdered };

    public void Dispose()
    {
        Artifacts.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    private int[] Folds(int repeat) => [.. Enumerable.Range(0, Rows.Count).Select(row => row % 4 == 0 ? -1 : (row * (repeat + 1) + row / 7) % 3)];

    private TargetEncoding Encoding() => new(Rows.Task, Rows.Task == TaskKind.Regression ? [] : [.. Enumerable.Range(0, Rows.Classes).Select(i => $"class {i}")]);

    private TrainingSource Source()
    {
        var table = new Artifact("table.parquet", Digest.Of(string.Join(',', Rows.Targets)), 1, "application/vnd.apache.parquet");
        return new TrainingSource(table, table with { Name = "split.parquet" }, [.. Rows.Features.Columns.Select(column => column.Name)], IsOrdered, _ =>
        {
            Loads++;
            return Task.FromResult(Outcome<TrainingData>.Success(Data()));
        });
    }

    private ProblemSection Problem() => new()
    {
        Question = "?",
        Decision = "?",
        Users = ["clerks"],
        Affected = ["borrowers"],
        Task = Rows.Task,
        Target = "target",
        Positive = Rows.Task == TaskKind.Binary ? "class 1" : null,
        Baseline = Baseline,
        Metric = new PrimaryMetric { Name = Metric, Threshold = Threshold },
        Costs = new ErrorCosts { FalseNegative = 5 },
    };
}
