namespace Assay.Release.Showing;

/// <summary>Which requests are shown.</summary>
/// <param name="Request">One request, by id or the start of one; all if left out.</param>
/// <param name="Project">Only those of this project.</param>
public sealed record StatusInput(string? Request = null, string? Project = null);
