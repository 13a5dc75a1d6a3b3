namespace Assay.Projects.ProjectFiles.Yaml;

/// <summary>One entry of a mapping.</summary>
/// <param name="Name">The key, as text.</param>
/// <param name="Line">The key's line, 1-based.</param>
/// <param name="Value">The value.</param>
internal sealed record YamlEntry(string Name, long Line, YamlNode Value);
