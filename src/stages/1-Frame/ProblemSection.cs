using System.Collections.Immutable;
using Assay.Kernel;
using Assay.Projects.ProjectFiles;
using Assay.Projects.ProjectFiles.Shapes;

namespace Assay.Frame;

/// <summary>The section <c>problem</c> of <c>assay.yaml</c>: what the model is for, for whom, and when it is good enough.</summary>
public sealed record ProblemSection : ISection<ProblemSection>
{
    /// <inheritdoc/>
    public static string Path => "problem";

    /// <inheritdoc/>
    public static ObjectShape Shape => ProblemShape.Section;

    /// <summary>The question that the model answers.</summary>
    public required string Question { get; init; }

    /// <summary>The decision that the answer supports.</summary>
    public required string Decision { get; init; }

    /// <summary>Who uses the answers; at least one.</summary>
    public required ImmutableArray<string> Users { get; init; }

    /// <summary>The people whom the decision affects; at least one.</summary>
    public required ImmutableArray<string> Affected { get; init; }

    /// <summary>The kind of answer.</summary>
    public required TaskKind Task { get; init; }

    /// <summary>The column to predict.</summary>
    public required string Target { get; init; }

    /// <summary>Text of the positive class; binary tasks only, and always there.</summary>
    public string? Positive { get; init; }

    /// <summary>What the model has to beat.</summary>
    public required Baseline Baseline { get; init; }

    /// <summary>The number that decides.</summary>
    public required PrimaryMetric Metric { get; init; }

    /// <summary>What errors cost; null when nobody has said.</summary>
    public ErrorCosts? Costs { get; init; }

    /// <summary>How risky the use is; null when nobody has said.</summary>
    public RiskClass? Risk { get; init; }

    /// <summary>Who has an interest.</summary>
    public ImmutableArray<Stakeholder> Stakeholders { get; init; } = [];

    /// <summary>Harms known beforehand.</summary>
    public ImmutableArray<KnownHarm> Harms { get; init; } = [];

    /// <inheritdoc/>
    public static IEnumerable<Problem> Check(ProblemSection section, ProjectDraft project) => ProblemRules.Faults(section, project);
}
