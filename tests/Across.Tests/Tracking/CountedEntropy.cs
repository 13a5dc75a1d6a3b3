using System.Buffers.Binary;
using Assay.Kernel;

namespace Across.Tests.Tracking;

/// <summary>Bytes that are never the same twice and the same in every test.</summary>
internal static class CountedEntropy
{
    public static Entropy New()
    {
        var count = 0L;
        return destination =>
        {
            destination.Clear();
            Span<byte> number = stackalloc byte[8];
            BinaryPrimitives.WriteInt64BigEndian(number, Interlocked.Increment(ref count));
            number[^Math.Min(8, destination.Length)..].CopyTo(destination[^Math.Min(8, destination.Length)..]);
        };
    }
}
