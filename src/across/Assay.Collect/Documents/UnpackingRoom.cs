using Assay.Collect.Finds;

namespace Assay.Collect.Documents;

/// <summary>How much may still be unpacked of one file.</summary>
internal sealed class UnpackingRoom
{
    /// <summary>Bytes that are left.</summary>
    public long Left { get; private set; } = ReadLimits.UnpackedTotalBytes;

    /// <summary>Takes some of it.</summary>
    /// <exception cref="InvalidDataException">There is not so much left.</exception>
    public void Take(long bytes)
    {
        Left -= bytes;
        if (Left < 0) throw new InvalidDataException($"It unpacks to more than {ReadLimits.UnpackedTotalBytes} bytes.");
    }
}
