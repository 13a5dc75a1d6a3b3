using System.Globalization;
using System.Text;
using Assay.Data;
using Assay.Data.Settings;
using Assay.Evaluate;
using Assay.Evaluate.Settings;
using Assay.Frame;
using Assay.Kernel;
using Assay.Projects.ProjectFiles;
using Assay.Projects.Stages;
using Assay.Stores.Embedded.DuckDb;
using Assay.Train;
using Assay.Train.Settings;
using Stages.Tests.Frame;
using Stages.Tests.Train;

namespace Stages.Tests.Lifecycle;

/// <summary>A made-up project whose stages run one after the other, as <c>assay run</c> runs them, over records and artifacts that last as long as the test.</summary>
internal sealed class MadeUpProject(TaskKind task) : IDisposable
{
    private readonly FolderArtifacts _artifacts = new();
    private readonly DuckDbTableEngine _engine = new(new DuckDbOptions { Threads = 1, MemoryLimitMebibytes = 256 });

    public MemoryJournal Journal { get; } = new();

    public Onlooker Observer { get; } = new();

    public FolderOfFiles Folder { get; } = new();

    public string Metric { get; set; } = task switch { TaskKind.Binary => "roc_auc", TaskKind.Multiclass => "log_loss", _ => "rmse" };

    public double Threshold { get; set; } = 0.9;

    public string Candidates { get; set; } = "[baseline, lightgbm]";

    public async Task<StageRun> RunAsync() => (await TryAsync()).Required;

    public async Task<Outcome<StageRun>> TryAsync(CancellationToken cancellation = default)
    {
        var run = new StageRun(Project(), Journal, _artifacts, TimeProvider.System, Observer, new StageRunOptions());
        Folder.Write("table.csv", Encoding.UTF8.GetBytes(CsvOf(task)));
        foreach (var stage in new IStage[] { new FrameStage(), new DataStage(_engine), new TrainStage(), new EvaluateStage() })
        {
            var outcome = await stage.RunAsync(run, cancellation);
            if (!outcome.Succeeded) return Outcome<StageRun>.Failed(outcome.Problems);
        }

        return run;
    }

    public static string[] StepsThatRan(StageRun run) => [.. run.Steps.Where(step => step.Result.Ran).Select(step => step.Step)];

    public string PathOf(Digest digest) => _artifacts.PathOf(digest);

    public void Dispose()
    {
        _artifacts.Dispose();
        Folder.Dispose();
    }

    private Project Project()
    {
        var text = FormattableString.Invariant($$"""
            assay: 1
            project: made-up
            problem:
              question: Will it?
              decision: A clerk decides.
              users: [clerks]
              affected: [borrowers]
              task: {{task.ToString().ToLowerInvariant()}}
              target: outcome
              {{(task == TaskKind.Binary ? "positive: class 1" : "harms: []")}}
              baseline: {kind: {{(task == TaskKind.Regression ? "median" : "prior")}} }
              metric: {name: {{Metric}}, threshold: {{Threshold}} }
            data:
              sources: [table.csv]
              columns: {income: feature, age: feature, constant: feature, region: protected, grade: feature}
            train:
              split: {kind: random, folds: 3, repeats: 2}
              tuning: {trials: 2, halving: 2}
              candidates: {{Candidates}}
            evaluate:
              explanation: {repeats: 2}
            """);
        return ProjectFileReader.Parse(Encoding.UTF8.GetBytes(text), "assay.yaml", Folder.Path, Sections).Required;
    }

    private static SectionDefinition[] Sections => [SectionDefinition.Of<ProblemSection>(), SectionDefinition.Of<DataSection>(), SectionDefinition.Of<SplitSection>(), SectionDefinition.Of<TrainSection>(), SectionDefinition.Of<EvaluateSection>()];

    private static string CsvOf(TaskKind task)
    {
        var rows = Rows.Training(task, seed: 99, count: 400);
        var text = new StringBuilder("income,age,constant,region,grade,outcome\n");
        for (var row = 0; row < rows.Count; row++)
        {
            var cells = rows.Features.Columns.Select(column => Quoted(column.TextAt(row) ?? ""));
            var outcome = task == TaskKind.Regression ? FormattableString.Invariant($"{rows.Targets[row]}") : FormattableString.Invariant($"class {rows.Targets[row]}");
            text.Append(CultureInfo.InvariantCulture, $"{string.Join(',', cells)},{outcome}\n");
        }

        return text.ToString();
    }

    private static string Quoted(string cell) => cell.Contains('"') ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}
