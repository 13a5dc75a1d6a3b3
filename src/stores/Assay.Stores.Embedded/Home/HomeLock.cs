using System.Text.Json;
using Assay.Stores.Embedded.Files;

namespace Assay.Stores.Embedded.Home;

/// <summary>
/// A home for one run at a time: a file lock, which the operating system frees when the process ends, also when it is killed. So there
/// is no stale lock to clear. A file beside it says who holds it; that one is for people only.
/// </summary>
public sealed class HomeLock : IDisposable
{
    private const string LockName = "run.lock";
    private const string HolderName = "run.holder.json";
    private const int LinuxWouldBlock = 11, MacWouldBlock = 35, WindowsSharingViolation = unchecked((int)0x80070020);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    private readonly FileStream _held;
    private readonly string _holderFile;

    private HomeLock(FileStream held, string holderFile)
    {
        _held = held;
        _holderFile = holderFile;
    }

    /// <summary>Takes the home, waiting until whoever has it is done.</summary>
    /// <param name="home">The home's folder; exists.</param>
    /// <param name="holder">Who takes it, told to whoever waits.</param>
    /// <param name="waiting">Told once if the home is taken, and by whom as far as is known.</param>
    /// <param name="clock">Measures the time between tries.</param>
    /// <param name="cancellation">Stops waiting.</param>
    public static async Task<HomeLock> AcquireAsync(string home, HomeLockHolder holder, Action<HomeLockHolder?> waiting, TimeProvider clock, CancellationToken cancellation = default)
    {
        var told = false;
        while (true)
        {
            if (TryAcquire(home, holder) is { } held) return held;
            if (!told) waiting(HolderOf(home));
            told = true;
            await Task.Delay(Interval, clock, cancellation);
        }
    }

    /// <summary>Takes the home if nobody has it; null otherwise.</summary>
    public static HomeLock? TryAcquire(string home, HomeLockHolder holder)
    {
        if (TryHold(Path.Combine(home, LockName)) is not { } held) return null;
        var holderFile = Path.Combine(home, HolderName);
        DurableFile.Write(holderFile, JsonSerializer.SerializeToUtf8Bytes(holder, HomeJson.Default.HomeLockHolder));
        return new HomeLock(held, holderFile);
    }

    /// <summary>Who last said that they took the home; null when nobody did or the file cannot be read.</summary>
    public static HomeLockHolder? HolderOf(string home)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(Path.Combine(home, HolderName)), HomeJson.Default.HomeLockHolder);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Gives the home back. The lock file itself stays: removing it would let two processes lock two files of one name.</summary>
    public void Dispose()
    {
        File.Delete(_holderFile);
        _held.Dispose();
    }

    private static FileStream? TryHold(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException fault) when (fault.HResult is LinuxWouldBlock or MacWouldBlock or WindowsSharingViolation)
        {
            return null;
        }
    }
}
