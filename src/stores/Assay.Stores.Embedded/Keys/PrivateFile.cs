using Assay.Kernel;
using Assay.Stores.Embedded.Files;

namespace Assay.Stores.Embedded.Keys;

/// <summary>A file for its owner's eyes: made with mode 0600 in a folder with mode 0700, and refused when anyone else can get at it.</summary>
internal static class PrivateFile
{
    private const UnixFileMode Others =
        UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    /// <summary>The bytes; null when there is no such file; or <c>keys.open-to-others</c>, <c>keys.unreadable</c>.</summary>
    public static Outcome<byte[]?> Read(string path)
    {
        if (!File.Exists(path)) return Outcome<byte[]?>.Success(null);
        if (Exposed(Path.GetDirectoryName(path)!, folder: true) is { } folder) return folder;
        if (Exposed(path, folder: false) is { } file) return file;
        try
        {
            return Outcome<byte[]?>.Success(File.ReadAllBytes(path));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return KeyFaults.Unreadable(path, fault.Message);
        }
    }

    /// <summary>The bytes of the file, which is made from <paramref name="make"/> if it is not there. Of two processes that make it, both get the first one's.</summary>
    public static Outcome<byte[]> ReadOrMake(string path, Func<byte[]> make)
    {
        var read = Read(path);
        if (!read.Problems.IsEmpty) return Outcome<byte[]>.Failed(read.Problems);
        if (read.Value is { } known) return known;
        DurableFile.MakeFolder(Path.GetDirectoryName(path)!);
        if (Exposed(Path.GetDirectoryName(path)!, folder: true) is { } folder) return folder;
        DurableFile.MakeOnce(path, make());
        return Read(path).Map(bytes => bytes!);
    }

    private static Problem? Exposed(string path, bool folder)
    {
        if (OperatingSystem.IsWindows()) return null;
        var mode = File.GetUnixFileMode(path);
        return (mode & Others) == 0 ? null : KeyFaults.OpenToOthers(path, mode, folder);
    }
}
