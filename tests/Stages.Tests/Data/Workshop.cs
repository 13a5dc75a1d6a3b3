using Assay.Data;
using Assay.Kernel;
using Assay.Projects.ProjectFiles;
using Assay.Projects.Stages;
using Assay.Stores.Embedded.DuckDb;
using Stages.Tests.Frame;
using Stages.Tests.Train;

namespace Stages.Tests.Data;

/// <summary>A project's folder with its tables, over which the stage runs as it does in a real one.</summary>
internal sealed class Workshop : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("assay-data-").FullName;

    public MemoryJournal Journal { get; } = new();

    public FolderArtifacts Artifacts { get; } = new();

    public WarningsHeard Observer { get; } = new();

    public DuckDbTableEngine Engine { get; } = new(new DuckDbOptions { Threads = 2, MemoryLimitMebibytes = 512 });

    public StageRun LastRun { get; private set; } = null!;

    public Workshop Write(string name, string text)
    {
        File.WriteAllText(Path.Combine(Folder, name), text);
        return this;
    }

    /// <summary>Rows of the loans that <see cref="ProjectText"/> speaks of: ratio, married, repaid.</summary>
    public static string Loans(int rows = 200) => "ratio,married,repaid\n" + string.Concat(Enumerable.Range(0, rows).Select(i => $"{i * 37 % 100 / 100.0},{(i % 3 == 0 ? "yes" : "no")},{(i % 5 == 0 ? "no" : "yes")}\n"));

    public Task<Outcome<PreparedData>> RunAsync(string? yaml = null) => RunAsync(ProjectText.Read(yaml ?? ProjectText.With(), Folder).Required);

    public async Task<Outcome<PreparedData>> RunAsync(Project project)
    {
        LastRun = new StageRun(project, Journal, Artifacts, TimeProvider.System, Observer, new StageRunOptions());
        return (await new DataStage(Engine).RunAsync(LastRun, CancellationToken.None)).Map(_ => LastRun.Require<PreparedData>());
    }

    public async Task<Problem> OnlyFault(string? yaml = null) => (await RunAsync(yaml)).Problems.ShouldHaveSingleItem();

    public IEnumerable<string> StepsThatRan() => LastRun.Steps.Where(step => step.Result.Ran).Select(step => step.Step);

    public void Dispose()
    {
        Engine.Dispose();
        Artifacts.Dispose();
        Directory.Delete(Folder, recursive: true);
    }
}
