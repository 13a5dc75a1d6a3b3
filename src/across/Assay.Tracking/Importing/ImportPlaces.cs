using Assay.Tracking.Artifacts;
using Assay.Tracking.Experiments;

namespace Assay.Tracking.Importing;

/// <summary>Where things of the source are here: experiments may get other identifiers, and artifacts that are brought over lie below this server's root.</summary>
internal sealed class ImportPlaces
{
    private readonly Dictionary<string, Experiment> _experiments = new(StringComparer.Ordinal);
    private readonly List<(string From, string To)> _locations = [];

    /// <summary>Takes note of an experiment.</summary>
    /// <param name="source">As it is in the source.</param>
    /// <param name="here">As it is here.</param>
    /// <param name="keepsLocation">Whether its artifacts stay where they are.</param>
    public void Add(Experiment source, Experiment here, bool keepsLocation)
    {
        _experiments[source.ExperimentId] = here;
        if (source.ArtifactLocation.Length > 0 && !keepsLocation) _locations.Add((source.ArtifactLocation.TrimEnd('/') + "/", here.ArtifactLocation.TrimEnd('/') + "/"));
    }

    /// <summary>The experiment here.</summary>
    public Experiment Of(string experimentId) => _experiments[experimentId];

    /// <summary>The identifier here of an experiment; null of one that was not brought over.</summary>
    public string? Find(string experimentId) => _experiments.GetValueOrDefault(experimentId)?.ExperimentId;

    /// <summary>The place here of a location that lies below an experiment's; any other stays as it is.</summary>
    public string Translate(string location)
    {
        foreach (var (from, to) in _locations)
        {
            if (location.StartsWith(from, StringComparison.Ordinal)) return to + location[from.Length..];
        }

        return location;
    }

    /// <summary>Where a run keeps its artifacts here.</summary>
    public string OfRun(string experimentId, string runId) => ArtifactUri.Below(Of(experimentId).ArtifactLocation, runId, "artifacts");

    /// <summary>Where a logged model keeps its artifacts here.</summary>
    public string OfModel(string experimentId, string modelId) => ArtifactUri.Below(Of(experimentId).ArtifactLocation, "models", modelId, "artifacts");
}
