using Assay.Kernel;

namespace Assay.Projects.Stages;

/// <summary>One stage of the lifecycle. It reads what earlier stages published, runs its steps, and publishes its own result.</summary>
public interface IStage
{
    /// <summary>Lower-case name, the first part of its steps' names: <c>data</c>.</summary>
    string Name { get; }

    /// <summary>Brings the stage up to date.</summary>
    Task<Outcome<Nothing>> RunAsync(StageRun run, CancellationToken cancellation);
}
