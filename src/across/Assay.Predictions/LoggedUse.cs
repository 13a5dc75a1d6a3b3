namespace Assay.Predictions;

/// <summary>Rows of one version that one caller was answered.</summary>
/// <param name="Version">The version.</param>
/// <param name="Caller">Who asked; null where nobody signed in.</param>
/// <param name="Rows">How many.</param>
/// <param name="Last">When the last was answered.</param>
public sealed record LoggedUse(string Version, string? Caller, long Rows, DateTimeOffset Last);
