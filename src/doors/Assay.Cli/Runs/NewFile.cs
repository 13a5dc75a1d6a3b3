using Assay.Kernel;

namespace Assay.Cli.Runs;

/// <summary>A file to be written that must not be there, or the standard output where a dash is given. It is whole or not there: it is written beside, and put into its place at the end.</summary>
/// <param name="name">As the user typed it.</param>
/// <param name="folder">Full path that it starts from.</param>
internal sealed class NewFile(string name, string folder)
{
    private const string Output = "-";

    /// <summary>Whether the standard output is meant.</summary>
    public bool IsOutput => name == Output;

    /// <summary>Full path of the file.</summary>
    public string Path { get; } = System.IO.Path.GetFullPath(name, folder);

    /// <summary>What stands in the way; null when nothing does.</summary>
    public Problem? Problem()
    {
        if (IsOutput) return null;
        if (File.Exists(Path) || Directory.Exists(Path)) return new Problem("runs.file-exists", "The file is there already, and is left as it is.", "Give another name, or remove it first.") { Value = Path };
        var parent = System.IO.Path.GetDirectoryName(Path);
        return Directory.Exists(parent) ? null : new Problem("runs.no-folder", "The folder of the file is not there.", "Make it first, or give another name.") { Value = parent };
    }

    /// <summary>Writes it.</summary>
    /// <param name="write">Fills the file of the path that it is given.</param>
    /// <param name="output">Opens the standard output.</param>
    /// <param name="cancellation">Stops it; nothing is left.</param>
    public async Task WriteAsync(Func<string, Task> write, Func<Stream> output, CancellationToken cancellation)
    {
        var beside = IsOutput ? System.IO.Path.GetTempFileName() : $"{Path}.part";
        try
        {
            await write(beside);
            if (IsOutput) await CopyAsync(beside, output, cancellation);
            else File.Move(beside, Path, overwrite: false);
        }
        finally
        {
            File.Delete(beside);
        }
    }

    private static async Task CopyAsync(string from, Func<Stream> output, CancellationToken cancellation)
    {
        await using var source = File.OpenRead(from);
        await using var to = output();
        await source.CopyToAsync(to, cancellation);
    }
}
