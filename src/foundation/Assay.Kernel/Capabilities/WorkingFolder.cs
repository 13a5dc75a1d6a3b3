namespace Assay.Kernel.Capabilities;

/// <summary>Where relative paths in a request start from.</summary>
/// <param name="Path">A full path.</param>
public sealed record WorkingFolder(string Path)
{
    /// <summary>The full path that a request means.</summary>
    public string Full(string path) => System.IO.Path.GetFullPath(path, Path);
}
