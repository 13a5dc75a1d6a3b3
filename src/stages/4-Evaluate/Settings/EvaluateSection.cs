using System.Collections.Immutable;
using Assay.Kernel;
using Assay.Projects.ProjectFiles;
using Assay.Projects.ProjectFiles.Shapes;

namespace Assay.Evaluate.Settings;

/// <summary>The section <c>evaluate</c> of <c>assay.yaml</c>: what is looked at, and by which gates. Every part has a default.</summary>
public sealed record EvaluateSection : ISection<EvaluateSection>
{
    /// <inheritdoc/>
    public static string Path => "evaluate";

    /// <inheritdoc/>
    public static ObjectShape Shape => EvaluateShape.Section;

    /// <summary>Search for weak slices.</summary>
    public SliceSettings Slices { get; init; } = new();

    /// <summary>Comparison of groups.</summary>
    public FairnessSettings Fairness { get; init; } = new();

    /// <summary>Disturbed inputs.</summary>
    public RobustnessSettings Robustness { get; init; } = new();

    /// <summary>Importances, dependence, examples.</summary>
    public ExplanationSettings Explanation { get; init; } = new();

    /// <summary>Gates on performance metrics, beside the threshold of <c>problem.metric</c>, which is always one.</summary>
    public ImmutableArray<GateSettings> Gates { get; init; } = [];

    /// <inheritdoc/>
    public static IEnumerable<Problem> Check(EvaluateSection section, ProjectDraft project) => EvaluateRules.Faults(section, project);
}
