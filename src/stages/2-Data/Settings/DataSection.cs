using System.Collections.Immutable;
using Assay.Kernel;
using Assay.Projects.ProjectFiles;
using Assay.Projects.ProjectFiles.Shapes;

namespace Assay.Data.Settings;

/// <summary>The section <c>data</c> of <c>assay.yaml</c>: where the rows come from, what may be done with them, and what each column is there for.</summary>
public sealed record DataSection : ISection<DataSection>
{
    /// <inheritdoc/>
    public static string Path => "data";

    /// <inheritdoc/>
    public static ObjectShape Shape => DataShape.Section;

    /// <summary>Paths or globs of the files, relative to the project's folder; at least one. Rows are taken in this order, a glob's files sorted by name.</summary>
    public required ImmutableArray<string> Sources { get; init; }

    /// <summary>Under which licence or permission the data is used; null when nobody has said.</summary>
    public string? Licence { get; init; }

    /// <summary>Where the data comes from; null when nobody has said.</summary>
    public string? Provenance { get; init; }

    /// <summary>How long the data is kept, and why; null when nobody has said.</summary>
    public string? Retention { get; init; }

    /// <summary>The columns by name, in the file's order. A column of the table that is not here is not kept.</summary>
    public required OrderedDictionary<string, ColumnSettings> Columns { get; init; }

    /// <summary>What is asked of the table.</summary>
    public ImmutableArray<CheckSettings> Checks { get; init; } = [];

    /// <inheritdoc/>
    public static IEnumerable<Problem> Check(DataSection section, ProjectDraft project) => DataRules.Faults(section, project);
}
