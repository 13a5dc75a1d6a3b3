namespace Assay.Inference.Models;

/// <summary>What a release says of a version that is loaded.</summary>
/// <param name="Environment">The environment that it is live in.</param>
/// <param name="Percent">Its share of the callers; 0 for a shadow, which answers nobody.</param>
public sealed record VersionTraffic(string Environment, int Percent);
