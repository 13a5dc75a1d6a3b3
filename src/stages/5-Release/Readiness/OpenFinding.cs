using Assay.Release.Settings;

namespace Assay.Release.Readiness;

/// <summary>Something that was found about a project and is not resolved.</summary>
/// <param name="Record">The record that says so.</param>
/// <param name="Severity">How grave it is.</param>
/// <param name="Sentence">What was found.</param>
public sealed record OpenFinding(string Record, FindingSeverity Severity, string Sentence);
