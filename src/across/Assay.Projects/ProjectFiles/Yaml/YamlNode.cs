namespace Assay.Projects.ProjectFiles.Yaml;

/// <summary>A value in a YAML file and the line on which it starts. An alias is the very node that its anchor named.</summary>
/// <param name="Line">1-based.</param>
internal abstract record YamlNode(long Line)
{
    /// <summary>What it is, for a message: <c>a list</c>.</summary>
    public abstract string Description { get; }

    /// <summary>The value as it was read, short enough for a message; null for a list or a mapping.</summary>
    public virtual string? Text => null;

    /// <summary>Whether it says that there is no value: <c>null</c>, <c>~</c> or nothing, without quotes.</summary>
    public virtual bool IsNull => false;
}
