namespace Assay.Release.Records;

/// <summary>Where an alias of the registry belongs: its name is the environment's, and its registered model has the project's name.</summary>
/// <param name="Model">The registered model.</param>
/// <param name="Alias">The alias.</param>
/// <param name="Version">The version that it points to; null where it is taken away: nothing answers, or no version carries the file's digest in its tag <c>assay.model</c>.</param>
public sealed record AliasMove(string Model, string Alias, int? Version);
