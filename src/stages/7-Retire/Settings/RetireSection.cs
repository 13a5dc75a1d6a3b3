using Assay.Kernel;
using Assay.Projects.ProjectFiles;
using Assay.Projects.ProjectFiles.Shapes;
using Assay.Retire.Records;

namespace Assay.Retire.Settings;

/// <summary>The section <c>retire</c> of <c>assay.yaml</c>: what is settled about a model's end while it is still in use. What 'assay retire plan' is told goes before it.</summary>
public sealed record RetireSection : ISection<RetireSection>
{
    /// <inheritdoc/>
    public static string Path => "retire";

    /// <inheritdoc/>
    public static ObjectShape Shape => RetireShape.Section;

    /// <summary>The team or role that answers for a retirement; null leaves it to the release.</summary>
    public string? Owner { get; init; }

    /// <summary>What sets a retirement off where nothing else is said.</summary>
    public RetireTrigger? Trigger { get; init; }

    /// <summary>How long each class of assets is kept.</summary>
    public RetainedDays Retain { get; init; } = new();

    /// <inheritdoc/>
    public static IEnumerable<Problem> Check(RetireSection section, ProjectDraft project) => [];
}
