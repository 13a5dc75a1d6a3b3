using Assay.Ledger.Bundles;
using Microsoft.Win32.SafeHandles;

namespace Assay.Server.Pages.Verify;

/// <summary>The files that a bundle carries along, in one temporary file without a name: it is gone with the last who reads it, also when the program is killed.</summary>
public sealed class HeldFiles : IDisposable
{
    private readonly SafeFileHandle _handle;
    private readonly Dictionary<string, (long At, long Size)> _places = new(StringComparer.Ordinal);

    private HeldFiles(SafeFileHandle handle) => _handle = handle;

    /// <summary>Keeps the files of a bundle; null where it carries none.</summary>
    /// <exception cref="IOException">The disk for temporary files is full.</exception>
    public static HeldFiles? Of(Bundle bundle, BundleVerification found)
    {
        if (found.Artifacts.IsEmpty) return null;
        var path = Path.GetTempFileName();
        var held = new HeldFiles(File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite, FileShare.Delete, FileOptions.DeleteOnClose));
        if (!OperatingSystem.IsWindows()) File.Delete(path);
        var at = 0L;
        foreach (var file in found.Artifacts)
        {
            RandomAccess.Write(held._handle, bundle.Files[file.Name].Span, at);
            held._places[file.Digest.ToString()] = (at, file.Size);
            at += file.Size;
        }

        return held;
    }

    /// <summary>Whether the file with this digest is carried along.</summary>
    public bool Has(string digest) => _places.ContainsKey(digest);

    /// <summary>The content of the file with this digest; null where there is none.</summary>
    public Stream? Open(string digest) => !_handle.IsClosed && _places.TryGetValue(digest, out var place) ? new HeldFileStream(_handle, place.At, place.Size) : null;

    /// <inheritdoc/>
    public void Dispose() => _handle.Dispose();
}
