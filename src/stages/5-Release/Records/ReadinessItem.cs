namespace Assay.Release.Records;

/// <summary>An item of the checklist: whether it holds, by what is on record.</summary>
/// <param name="Name">What is asked for: <c>evaluated-lately</c>.</param>
/// <param name="Holds">Whether it holds.</param>
/// <param name="Sentence">What was found, and what to do where it does not hold.</param>
/// <param name="Record">The record that shows it; null where none does.</param>
public sealed record ReadinessItem(string Name, bool Holds, string Sentence, string? Record = null);
