namespace Assay.Tracking.Registry;

/// <summary>A name that points to a version of a registered model: <c>champion</c>.</summary>
/// <param name="Alias">Unique within the registered model.</param>
/// <param name="Version">The version's number.</param>
public readonly record struct ModelAlias(string Alias, int Version);
