using Assay.Tracking.Runs;

namespace Assay.Tracking.Experiments;

/// <summary>An experiment to be created.</summary>
/// <param name="Name">1–500 characters, not taken.</param>
/// <param name="ArtifactLocation">Where its artifacts are to be; null for below the server's root.</param>
/// <param name="Tags">Its first tags.</param>
public sealed record NewExperiment(string Name, string? ArtifactLocation, IReadOnlyList<Tag> Tags);
