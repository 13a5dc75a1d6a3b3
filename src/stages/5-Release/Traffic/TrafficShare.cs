using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Assay.Release.Traffic;

/// <summary>Which version answers a caller: the same key always gets the same one, and a version that got a caller keeps it when its share grows.</summary>
public static class TrafficShare
{
    private const double Range = 18446744073709551616.0;

    /// <summary>Where a key lies, from 0 to below 1: the first eight bytes of SHA-256 over salt and key. Another salt deals the keys anew.</summary>
    /// <param name="salt">The request's record: so two experiments do not choose the same callers.</param>
    /// <param name="key">What tells callers apart: a customer, a session.</param>
    public static double Place(string salt, string key)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes($"{salt.Length}:{salt}{key}"), hash);
        return BinaryPrimitives.ReadUInt64BigEndian(hash) / Range;
    }

    /// <summary>Whether the new version answers the key.</summary>
    /// <param name="salt">The request's record.</param>
    /// <param name="key">What tells callers apart.</param>
    /// <param name="percent">The new version's share, 0 to 100.</param>
    public static bool IsNew(string salt, string key, int percent) => Place(salt, key) * 100 < percent;
}
