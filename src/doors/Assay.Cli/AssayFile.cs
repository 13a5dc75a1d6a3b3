using System.Collections.Immutable;
using Assay.Data.Settings;
using Assay.Evaluate.Settings;
using Assay.Frame;
using Assay.Monitor.Settings;
using Assay.Projects.ProjectFiles;
using Assay.Projects.ProjectFiles.Shapes;
using Assay.Release.Settings;
using Assay.Retire.Settings;
using Assay.Train.Settings;

namespace Assay.Cli;

/// <summary>The whole <c>assay.yaml</c>: the one list of the stages' sections. A new section is one line here; then run the golden tests with ASSAY_WRITE_GOLDEN=1.</summary>
public static class AssayFile
{
    /// <summary>Every section, in the order of the lifecycle.</summary>
    public static ImmutableArray<SectionDefinition> Sections { get; } =
    [
        SectionDefinition.Of<ProblemSection>(),
        SectionDefinition.Of<DataSection>(),
        SectionDefinition.Of<SplitSection>(),
        SectionDefinition.Of<TrainSection>(),
        SectionDefinition.Of<EvaluateSection>(),
        SectionDefinition.Of<ReleaseSection>(),
        SectionDefinition.Of<MonitorSection>(),
        SectionDefinition.Of<RetireSection>(),
    ];

    /// <summary>The shape of the file.</summary>
    public static ObjectShape Shape { get; } = ProjectShape.Of(Sections.AsSpan());
}
