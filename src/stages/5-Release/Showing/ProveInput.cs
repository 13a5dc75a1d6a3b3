namespace Assay.Release.Showing;

/// <summary>Which version is asked about.</summary>
/// <param name="Project">The project's name.</param>
/// <param name="In">Where.</param>
/// <param name="At">When, as <c>2026-11-26T14:05:00Z</c>; now if left out.</param>
/// <param name="Rehearsal">Whether the rehearsal is asked about.</param>
public sealed record ProveInput(string Project, string In, string? At = null, bool Rehearsal = false);
