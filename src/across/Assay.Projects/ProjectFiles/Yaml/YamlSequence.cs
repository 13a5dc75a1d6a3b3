namespace Assay.Projects.ProjectFiles.Yaml;

/// <summary>A list.</summary>
/// <param name="Items">In order.</param>
/// <param name="Line">1-based.</param>
internal sealed record YamlSequence(IReadOnlyList<YamlNode> Items, long Line) : YamlNode(Line)
{
    /// <inheritdoc/>
    public override string Description => "a list";
}
