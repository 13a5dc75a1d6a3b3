namespace Assay.Projects.ProjectFiles.Yaml;

/// <summary>A mapping of names to values. Names are text as written, and each stands once.</summary>
/// <param name="Entries">In order.</param>
/// <param name="Line">1-based.</param>
internal sealed record YamlMapping(IReadOnlyList<YamlEntry> Entries, long Line) : YamlNode(Line)
{
    /// <inheritdoc/>
    public override string Description => "a mapping";
}
