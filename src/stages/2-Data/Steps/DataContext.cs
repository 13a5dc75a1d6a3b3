using Assay.Data.Settings;
using Assay.Frame;
using Assay.Kernel;
using Assay.Projects.Artifacts;
using Assay.Projects.Stages;
using Assay.Tables.Engine;

namespace Assay.Data.Steps;

/// <summary>What every step of the stage works with.</summary>
/// <param name="Run">The run.</param>
/// <param name="Engine">Reads and counts tables.</param>
internal sealed record DataContext(StageRun Run, ITableEngine Engine)
{
    /// <summary>Full path of the folder that sources are looked for in.</summary>
    public required string SourceFolder { get; init; }

    /// <summary>The problem as framed.</summary>
    public ProblemSection Problem { get; } = Run.Project.Section<ProblemSection>();

    /// <summary>The stage's settings.</summary>
    public DataSection Data { get; } = Run.Project.Section<DataSection>();

    /// <summary>The seed, and how rows are divided.</summary>
    public SplitSection Split { get; } = Run.Project.Section<SplitSection>();

    /// <summary>What the column is there for; null when the project file does not list it.</summary>
    public ColumnRole? RoleOf(string column) => column == Problem.Target ? ColumnRole.Target : Data.Columns.TryGetValue(column, out var settings) ? settings.Role : null;

    /// <summary>Where an artifact lies.</summary>
    public string PathOf(Artifact artifact) => Run.Artifacts.PathOf(artifact.Digest);

    /// <summary>The same problem at its field's line in the project file.</summary>
    public Problem Placed(Problem problem) => problem.Place is { File: null, Field: { } field } ? problem with { Place = Run.Project.At(field) } : problem;
}
