using Assay.Kernel;

namespace Assay.Stores.Embedded.Files;

/// <summary>
/// Where one store's unfinished files lie, held by a file lock that the system frees when the process ends, however it ends. So a later
/// store can tell leftovers of a crash from the work of a process that is still alive, and sweeps only the former.
/// </summary>
internal sealed class IncomingFolder : IDisposable
{
    private const int MostAttempts = 8;

    private readonly FileStream _held;
    private long _next;

    private IncomingFolder(string path, FileStream held)
    {
        Path = path;
        _held = held;
    }

    private string Path { get; }

    /// <summary>Makes and holds a new folder under <paramref name="parent"/>.</summary>
    public static IncomingFolder Hold(string parent, Entropy entropy)
    {
        DurableFile.MakeFolder(parent);
        for (var attempt = 1; ; attempt++)
        {
            var path = System.IO.Path.Combine(parent, Name(entropy));
            if (TryHold(path, attempt) is not { } held) continue;
            DurableFile.MakeFolder(path);
            return new IncomingFolder(path, held);
        }
    }

    /// <summary>Removes what dead processes left under <paramref name="parent"/>.</summary>
    public static void Sweep(string parent)
    {
        if (!Directory.Exists(parent)) return;
        foreach (var held in Directory.EnumerateFiles(parent, "*.held")) SweepOne(held);
    }

    /// <summary>An empty folder for one file to be made in; some libraries write a second file beside the one they were asked for.</summary>
    public string NewFolder() => Directory.CreateDirectory(System.IO.Path.Combine(Path, Interlocked.Increment(ref _next).ToString())).FullName;

    /// <inheritdoc/>
    public void Dispose()
    {
        Directory.Delete(Path, recursive: true);
        File.Delete(_held.Name);
        _held.Dispose();
    }

    private static string Name(Entropy entropy)
    {
        Span<byte> bytes = stackalloc byte[8];
        entropy(bytes);
        return Convert.ToHexStringLower(bytes);
    }

    /// <summary>Null when a sweeper got between the making of the file and the locking of it.</summary>
    private static FileStream? TryHold(string path, int attempt)
    {
        try
        {
            var held = new FileStream(path + ".held", FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);
            if (File.Exists(path + ".held")) return held;
            held.Dispose();
            return null;
        }
        catch (IOException) when (attempt < MostAttempts)
        {
            return null;
        }
    }

    private static void SweepOne(string held)
    {
        try
        {
            using var taken = new FileStream(held, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            var folder = held[..^".held".Length];
            if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
            File.Delete(held);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // Its process lives, another sweeper was faster, or the home may only be read.
        }
    }
}
