using System.Collections.Immutable;
using Assay.Kernel;
using Assay.Projects.ProjectFiles;
using Assay.Projects.ProjectFiles.Shapes;

namespace Assay.Train.Settings;

/// <summary>What the stage Train reads of the section <c>train</c>. How rows are split is Data's part of it.</summary>
public sealed record TrainSection : ISection<TrainSection>
{
    /// <inheritdoc/>
    public static string Path => "train";

    /// <inheritdoc/>
    public static ObjectShape Shape => TrainShape.Section;

    /// <summary>Everything random in training follows from it; the field is declared with the split, which shares it.</summary>
    public ulong Seed { get; init; } = 42;

    /// <summary>Who competes; absent means every built-in trainer that fits the task. The baseline always takes part.</summary>
    public ImmutableArray<CandidateSettings>? Candidates { get; init; }

    /// <summary>How long to search.</summary>
    public TuningSettings Tuning { get; init; } = new();

    /// <inheritdoc/>
    public static IEnumerable<Problem> Check(TrainSection section, ProjectDraft project) => TrainRules.Faults(section, project);
}
