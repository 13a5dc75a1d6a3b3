namespace Stages.Tests.Train;

/// <summary>A temporary folder, for as long as a test.</summary>
internal sealed class FolderOfFiles : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("assay-files-").FullName;

    public string PathOf(string name) => System.IO.Path.Combine(Path, name);

    public string Write(string name, byte[] bytes)
    {
        File.WriteAllBytes(PathOf(name), bytes);
        return PathOf(name);
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
