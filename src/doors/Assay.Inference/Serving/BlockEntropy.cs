using Assay.Kernel;

namespace Assay.Inference.Serving;

/// <summary>Unpredictable bytes taken a block at a time: every prediction needs a few, and asking the system for few costs as much as for many. Each thread has its own block.</summary>
internal sealed class BlockEntropy(Entropy source)
{
    private const int BlockBytes = 1024;

    private readonly ThreadLocal<Block> _mine = new(() => new Block());

    /// <summary>Fills a span with bytes that were given to nobody else.</summary>
    public void Fill(Span<byte> destination)
    {
        var block = _mine.Value!;
        if (destination.Length > BlockBytes - block.Given)
        {
            source(block.Bytes);
            block.Given = 0;
        }

        var taken = block.Bytes.AsSpan(block.Given, destination.Length);
        taken.CopyTo(destination);
        taken.Clear();
        block.Given += destination.Length;
    }

    private sealed class Block
    {
        public byte[] Bytes { get; } = new byte[BlockBytes];

        /// <summary>Bytes that were given away; all, before the first is filled.</summary>
        public int Given { get; set; } = BlockBytes;
    }
}
