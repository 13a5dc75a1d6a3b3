namespace Stores.Tests.Tracking;

/// <summary>A stream that gives little at a time, as a network does; it may break off half-way.</summary>
internal sealed class Trickle(byte[] content, bool breaksOff = false) : MemoryStream(content)
{
    private const int Most = 70_001;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (breaksOff && Position > Length / 2) throw new EndOfStreamException("The client went away.");
        await Task.Yield();
        return Read(buffer.Span[..Math.Min(Most, buffer.Length)]);
    }
}
