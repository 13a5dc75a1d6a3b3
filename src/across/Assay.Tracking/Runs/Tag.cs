namespace Assay.Tracking.Runs;

/// <summary>A label of a run or of something else; writing it again replaces the value.</summary>
/// <param name="Key">Its name, unique within what it labels.</param>
/// <param name="Value">Its value as text.</param>
public readonly record struct Tag(string Key, string Value);
