namespace Assay.Release.Changing;

/// <summary>Which request goes live, or goes on by a step.</summary>
/// <param name="Request">The request, by id or the start of one.</param>
public sealed record ActivateInput(string Request);
