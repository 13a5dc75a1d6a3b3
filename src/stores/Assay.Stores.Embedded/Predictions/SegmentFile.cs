using Microsoft.Win32.SafeHandles;

namespace Assay.Stores.Embedded.Predictions;

/// <summary>A segment that is being written. What failed to be written is cut off again, so that only whole frames are followed by others.</summary>
internal sealed class SegmentFile : IDisposable
{
    private readonly SafeFileHandle _file;

    public SegmentFile(SegmentFolder folder, SegmentHeader header, DateTimeOffset time)
    {
        _file = folder.Begin(time, out var path);
        (Path, Hour) = (path, time.UtcDateTime.Date.AddHours(time.UtcDateTime.Hour));
        using var frame = header.ToFrame();
        Append(frame.Close().Span);
    }

    /// <summary>Full path.</summary>
    public string Path { get; }

    /// <summary>The hour whose rows it holds, UTC.</summary>
    public DateTime Hour { get; }

    /// <summary>Bytes written.</summary>
    public long Length { get; private set; }

    /// <summary>Writes frames, one after another.</summary>
    /// <exception cref="IOException">The disk is full or broken; nothing of them is kept.</exception>
    public void Append(ReadOnlySpan<byte> frames)
    {
        try
        {
            RandomAccess.Write(_file, frames, Length);
        }
        catch (IOException)
        {
            RandomAccess.SetLength(_file, Length);
            throw;
        }

        Length += frames.Length;
    }

    /// <summary>Puts what was written on the disk.</summary>
    public void Flush() => RandomAccess.FlushToDisk(_file);

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();
}
