using Assay.Kernel;

namespace Assay.Tracking;

/// <summary>Identifiers that nobody can guess and that never come twice: 32 hexadecimal characters, as clients expect them.</summary>
internal static class RandomId
{
    /// <summary>A new one.</summary>
    public static string Next(Entropy entropy)
    {
        Span<byte> bytes = stackalloc byte[16];
        entropy(bytes);
        return Convert.ToHexStringLower(bytes);
    }
}
