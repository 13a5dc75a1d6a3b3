namespace Assay.Tracking.Runs;

/// <summary>A parameter of a run: written once, never changed.</summary>
/// <param name="Key">Its name, unique within the run.</param>
/// <param name="Value">Its value as text.</param>
public readonly record struct Param(string Key, string Value);
