using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Assay.Stores.Embedded.Files;

/// <summary>Small files and renames that survive a power cut: written beside, flushed to the disk, renamed into place, and the folder flushed too.</summary>
internal static class DurableFile
{
    private const string PartEnding = ".part";
    private static readonly TimeSpan Forgotten = TimeSpan.FromHours(1);

    private const uint BeginWriting = 2;
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OwnerFolder = OwnerOnly | UnixFileMode.UserExecute;

    /// <summary>Replaces or makes <paramref name="path"/> whole, for the owner's eyes: a reader sees the old content or the new, never a part.</summary>
    public static void Write(string path, ReadOnlySpan<byte> content)
    {
        var beside = Beside(path);
        try
        {
            Fill(beside, content);
            File.Move(beside, path, overwrite: true);
        }
        finally
        {
            File.Delete(beside);
        }
        FlushFolder(Path.GetDirectoryName(path)!);
    }

    /// <summary>Makes <paramref name="path"/> whole unless it is there; of two processes that try, one wins and the other's content is dropped.</summary>
    public static void MakeOnce(string path, ReadOnlySpan<byte> content)
    {
        var beside = Beside(path);
        try
        {
            Fill(beside, content);
            if (HardLink.Make(beside, path) is null) File.Move(beside, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another process was first.
        }
        finally
        {
            File.Delete(beside);
        }
        FlushFolder(Path.GetDirectoryName(path)!);
    }

    /// <summary>Removes what processes left beside the files of a folder that they were killed while writing. Writing one takes no time, so what is older than an hour is nobody's.</summary>
    public static void Sweep(string folder, DateTimeOffset now)
    {
        if (!Directory.Exists(folder)) return;
        foreach (var part in Directory.EnumerateFiles(folder, "*" + PartEnding))
        {
            try
            {
                if (now - File.GetLastWriteTimeUtc(part) > Forgotten) File.Delete(part);
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                // Another process was faster, or the folder may only be read.
            }
        }
    }

    /// <summary>Makes the folder and its parents, for the owner alone where the system knows such a thing. Folders that exist are left as they are.</summary>
    public static void MakeFolder(string path)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
        else Directory.CreateDirectory(path, OwnerFolder);
    }

    /// <summary>Flushes a file that something else has written and closed.</summary>
    public static void FlushFile(string path)
    {
        using var handle = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite);
        RandomAccess.FlushToDisk(handle);
    }

    /// <summary>Flushes a folder's entries, so that a rename in it outlives a power cut. Windows has no such call and journals renames itself.</summary>
    public static void FlushFolder(string path)
    {
        if (OperatingSystem.IsWindows()) return;
        var descriptor = Open(Encoding.UTF8.GetBytes(path + '\0'), 0);
        if (descriptor < 0) throw new IOException($"Cannot open the folder {path} to flush it: {Marshal.GetLastPInvokeErrorMessage()}.");
        try
        {
            if (Flush(descriptor) != 0) throw new IOException($"Cannot flush the folder {path} to the disk: {Marshal.GetLastPInvokeErrorMessage()}.");
        }
        finally
        {
            _ = Close(descriptor);
        }
    }

    /// <summary>A new file, for the owner's eyes, to be written and then flushed by the caller.</summary>
    /// <exception cref="IOException">The file is there already.</exception>
    public static FileStream Create(string path) => Open(path, FileMode.CreateNew);

    /// <summary>The same, without a stream around it.</summary>
    public static SafeFileHandle CreateHandle(string path)
    {
        var handle = File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(handle, OwnerOnly);
        return handle;
    }

    /// <summary>Lets the system begin to write a part of a file to the disk, so that a flush later has less to wait for. A hint: where there is no such call, nothing happens.</summary>
    public static void BeginFlush(SafeFileHandle file, long offset, long length)
    {
        if (OperatingSystem.IsLinux()) _ = SyncRange(file, offset, length, BeginWriting);
    }

    private static string Beside(string path) => $"{path}.{Environment.ProcessId}-{Environment.CurrentManagedThreadId}{PartEnding}";

    private static void Fill(string path, ReadOnlySpan<byte> content)
    {
        using var file = Open(path, FileMode.Create);
        file.Write(content);
        file.Flush(flushToDisk: true);
    }

    private static FileStream Open(string path, FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = OwnerOnly;
        return new FileStream(path, options);
    }

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    private static extern int Open(byte[] path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static extern int Flush(int descriptor);

    [DllImport("libc", EntryPoint = "close", SetLastError = true)]
    private static extern int Close(int descriptor);

    [DllImport("libc", EntryPoint = "sync_file_range")]
    private static extern int SyncRange(SafeFileHandle descriptor, long offset, long count, uint flags);
}
