using System.Buffers.Binary;

namespace Assay.Bench.Tracking.Workloads;

/// <summary>The bytes of a made-up file: noise that does not compress, no two blocks alike, so that neither compression nor finding what is there already makes an upload cheap.</summary>
internal sealed class ArtifactBytes
{
    /// <summary>Bytes in a block.</summary>
    public const int Block = 1 << 20;

    private const int MarkEvery = 4096;
    private readonly byte[] block = new byte[Block];
    private readonly long file;

    /// <summary>Makes the noise.</summary>
    /// <param name="file">Which file: others have other bytes.</param>
    public ArtifactBytes(int file)
    {
        this.file = file + 1;
        new Random(file).NextBytes(block);
    }

    /// <summary>The block that begins there, until the next is asked for.</summary>
    /// <param name="offset">A multiple of <see cref="Block"/>.</param>
    public ReadOnlyMemory<byte> At(long offset)
    {
        for (var i = 0; i < Block; i += MarkEvery) BinaryPrimitives.WriteInt64LittleEndian(block.AsSpan(i), (file << 44) + offset + i);
        return block;
    }
}
