namespace Assay.Tables.Sources;

/// <summary>One file of a table's sources.</summary>
/// <param name="Path">Full path, to open it by.</param>
/// <param name="Name">As people and records call it: relative to the project's folder, with forward slashes.</param>
public sealed record SourceFile(string Path, string Name);
