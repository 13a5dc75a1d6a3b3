using Assay.Kernel;

namespace Assay.Stores.Embedded.Predictions;

/// <summary>A frame that waits to be written.</summary>
internal sealed class PendingFrame(FrameWriter frame, DateTimeOffset time, bool isAwaited) : IDisposable
{
    private readonly TaskCompletionSource<Outcome<Nothing>>? _written = isAwaited ? new(TaskCreationOptions.RunContinuationsAsynchronously) : null;
    private FrameWriter _frame = frame;

    /// <summary>The bytes.</summary>
    public ReadOnlyMemory<byte> Bytes { get; } = frame.Close();

    /// <summary>When it was answered, which says to which hour it belongs.</summary>
    public DateTimeOffset Time => time;

    /// <summary>Done when it is on the disk; at once when nobody waits for that.</summary>
    public ValueTask<Outcome<Nothing>> Written => _written is null ? new(Outcome.Done) : new(_written.Task);

    /// <summary>Tells whoever waits.</summary>
    /// <returns>Whether somebody was told.</returns>
    public bool Complete(Outcome<Nothing> outcome) => _written?.TrySetResult(outcome) ?? false;

    /// <inheritdoc/>
    public void Dispose() => _frame.Dispose();
}
