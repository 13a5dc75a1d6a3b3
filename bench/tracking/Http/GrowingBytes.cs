namespace Assay.Bench.Tracking.Http;

/// <summary>Bytes one after the other in memory that grows and is used again.</summary>
internal sealed class GrowingBytes
{
    private byte[] bytes = new byte[1024];

    /// <summary>How many there are.</summary>
    public int Length { get; private set; }

    /// <summary>What there is, until more comes.</summary>
    public ReadOnlyMemory<byte> All => bytes.AsMemory(0, Length);

    /// <summary>Forgets all, and keeps the memory.</summary>
    public void Clear() => Length = 0;

    /// <summary>Adds some at the end.</summary>
    public void Append(ReadOnlySpan<byte> more)
    {
        if (Length + more.Length > bytes.Length) Array.Resize(ref bytes, Math.Max(bytes.Length * 2, Length + more.Length));
        more.CopyTo(bytes.AsSpan(Length));
        Length += more.Length;
    }
}
