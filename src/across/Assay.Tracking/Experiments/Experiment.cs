using System.Text.Json.Serialization;
using Assay.Tracking.Documents;
using Assay.Tracking.Runs;

namespace Assay.Tracking.Experiments;

/// <summary>What runs, logged models and traces belong to.</summary>
/// <param name="ExperimentId">A whole number as text; <see cref="DefaultId"/> is there from the start.</param>
/// <param name="Name">Unique among all experiments, those in the bin too.</param>
/// <param name="ArtifactLocation">Below which the artifacts of its runs and models are.</param>
/// <param name="CreationTime">Milliseconds since 1970.</param>
/// <param name="LastUpdateTime">Milliseconds since 1970.</param>
/// <param name="Tags">In the order of their keys (ordinal).</param>
public sealed record Experiment(string ExperimentId, string Name, string ArtifactLocation, long CreationTime, long LastUpdateTime, IReadOnlyList<Tag> Tags)
{
    /// <summary>The experiment that runs go to when nobody names one.</summary>
    public const string DefaultId = "0";

    /// <summary>Its name.</summary>
    public const string DefaultName = "Default";

    /// <summary>In use or in the bin.</summary>
    [JsonIgnore]
    public LifecycleStage LifecycleStage { get; init; }

    /// <summary>The experiment that a document is.</summary>
    public static Experiment Of(Document document) =>
        DocumentJson.Read<Experiment>(document) with { LifecycleStage = document.State == DocumentStates.Active ? LifecycleStage.Active : LifecycleStage.Deleted };

    internal Document ToDocument() => new(DocumentKinds.Experiment, ExperimentId)
    {
        Name = Name,
        State = LifecycleStage == LifecycleStage.Active ? DocumentStates.Active : DocumentStates.Deleted,
        Order = CreationTime,
        Body = DocumentJson.Write(this),
    };
}
