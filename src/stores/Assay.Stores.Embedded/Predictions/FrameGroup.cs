using System.Buffers;
using Assay.Kernel;

namespace Assay.Stores.Embedded.Predictions;

/// <summary>Frames of one hour, one behind the other, that are written with one call and flushed together. Whoever adds one waits for all.</summary>
/// <param name="hour">The hour, UTC.</param>
/// <param name="opened">The clock's timestamp when the first came.</param>
/// <param name="isAwaited">Whether those who add wait until it is on the disk.</param>
internal sealed class FrameGroup(DateTime hour, long opened, bool isAwaited) : IDisposable
{
    private const int FirstBytes = 16 << 10;

    private readonly TaskCompletionSource<Outcome<Nothing>>? _written = isAwaited ? new(TaskCreationOptions.RunContinuationsAsynchronously) : null;
    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(FirstBytes);

    /// <summary>The hour, UTC.</summary>
    public DateTime Hour => hour;

    /// <summary>The clock's timestamp when the first came.</summary>
    public long Opened => opened;

    /// <summary>Bytes so far.</summary>
    public int Length { get; private set; }

    /// <summary>The frames.</summary>
    public ReadOnlyMemory<byte> Bytes => _bytes.AsMemory(0, Length);

    /// <summary>When the first was answered.</summary>
    public DateTimeOffset First { get; private set; }

    /// <summary>When the last was answered.</summary>
    public DateTimeOffset Last { get; private set; }

    /// <summary>Done when the frames are on the disk; at once when nobody waits for that.</summary>
    public ValueTask<Outcome<Nothing>> Written => _written is null ? new(Outcome.Done) : new(_written.Task);

    /// <summary>Adds a frame.</summary>
    public void Add(ReadOnlySpan<byte> frame, DateTimeOffset time)
    {
        if (Length + frame.Length > _bytes.Length) Grow(Length + frame.Length);
        frame.CopyTo(_bytes.AsSpan(Length));
        if (Length == 0) First = time;
        (Length, Last) = (Length + frame.Length, time);
    }

    /// <summary>Tells those who wait.</summary>
    /// <returns>Whether anybody waits.</returns>
    public bool Complete(Outcome<Nothing> outcome) => _written?.TrySetResult(outcome) ?? false;

    /// <inheritdoc/>
    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
    }

    private void Grow(int least)
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(least, _bytes.Length * 2));
        _bytes.AsSpan(0, Length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}
