using System.Collections.Immutable;
using Assay.Kernel;
using Assay.Projects.ProjectFiles;
using Assay.Projects.ProjectFiles.Shapes;

namespace Assay.Monitor.Settings;

/// <summary>The section <c>monitor</c> of <c>assay.yaml</c>: how windows are made, and who is told of what. Every part has a default.</summary>
public sealed record MonitorSection : ISection<MonitorSection>
{
    /// <inheritdoc/>
    public static string Path => "monitor";

    /// <inheritdoc/>
    public static ObjectShape Shape => MonitorShape.Section;

    /// <summary>Length of a window; null makes one of all rows.</summary>
    public string? Every { get; init; }

    /// <summary>Column of times.</summary>
    public string? Time { get; init; }

    /// <summary>Column by whose values windows are made.</summary>
    public string? Key { get; init; }

    /// <summary>Columns that are left aside.</summary>
    public ImmutableArray<string> Ignore { get; init; } = [];

    /// <summary>Corrected p-value at or below which a difference is more than chance.</summary>
    public double Level { get; init; } = 0.05;

    /// <summary>The least effect that is called drift.</summary>
    public double Effect { get; init; } = 0.1;

    /// <summary>The correction over columns: <c>benjamini-hochberg</c> or <c>holm</c>.</summary>
    public string Correction { get; init; } = "benjamini-hochberg";

    /// <summary>Where alerts go, by name.</summary>
    public ImmutableDictionary<string, ChannelSettings> Channels { get; init; } = ImmutableDictionary<string, ChannelSettings>.Empty;

    /// <summary>When somebody is told.</summary>
    public ImmutableArray<AlertRule> Alerts { get; init; } = [];

    /// <summary>When the model is to be trained anew; null when nobody has said.</summary>
    public RetrainPolicy? Retrain { get; init; }

    /// <inheritdoc/>
    public static IEnumerable<Problem> Check(MonitorSection section, ProjectDraft project) => MonitorRules.Faults(section, project).Concat(RetrainRules.Faults(section, project));
}
