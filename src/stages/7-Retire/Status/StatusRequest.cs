namespace Assay.Retire.Status;

/// <summary>Which retirements.</summary>
/// <param name="Project">Those of this project; all if left out.</param>
public sealed record StatusRequest(string? Project = null);
