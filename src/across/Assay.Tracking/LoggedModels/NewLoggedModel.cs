using Assay.Tracking.Runs;

namespace Assay.Tracking.LoggedModels;

/// <summary>A logged model to be created, in status <see cref="LoggedModelStatus.Pending"/>.</summary>
/// <param name="ExperimentId">An experiment that is in use.</param>
public sealed record NewLoggedModel(string ExperimentId)
{
    /// <summary>For people; null for one that is made up.</summary>
    public string? Name { get; init; }

    /// <summary>What kind of model it is.</summary>
    public string? ModelType { get; init; }

    /// <summary>The run that makes it.</summary>
    public string? SourceRunId { get; init; }

    /// <summary>Its first tags.</summary>
    public IReadOnlyList<Tag> Tags { get; init; } = [];

    /// <summary>Its first parameters.</summary>
    public IReadOnlyList<Param> Params { get; init; } = [];
}
