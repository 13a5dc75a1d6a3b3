using Assay.Frame;
using Assay.Kernel;
using Assay.Projects.ProjectFiles;
using Assay.Projects.ProjectFiles.Shapes;

namespace Assay.Data.Settings;

/// <summary>What the stage Data reads of the section <c>train</c>: how rows are divided. The stage Train reads the rest, and the same seed.</summary>
public sealed record SplitSection : ISection<SplitSection>
{
    /// <inheritdoc/>
    public static string Path => "train";

    /// <inheritdoc/>
    public static ObjectShape Shape => SplitShape.Section;

    /// <summary>Everything random follows from it.</summary>
    public ulong Seed { get; init; } = 42;

    /// <summary>How rows are divided; null when the project file does not say (see <see cref="For"/>).</summary>
    public SplitSettings? Split { get; init; }

    /// <summary>How rows are divided for the task: what the project file says, else stratified for classes and random for numbers.</summary>
    public SplitSettings For(TaskKind task) => Split ?? new SplitSettings { Kind = task == TaskKind.Regression ? SplitKind.Random : SplitKind.Stratified };

    /// <inheritdoc/>
    public static IEnumerable<Problem> Check(SplitSection section, ProjectDraft project) => SplitRules.Faults(section, project);
}
