using System.Buffers;
using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Assay.Kernel;

namespace Assay.Tracking.Search;

/// <summary>
/// Where the next page of a search begins: text that a client hands back as it got it. A token holds a position and a check over the position and the search that it
/// belongs to, so that a token that is damaged, or belongs to another search, is refused. The check tells mistakes, it is no signature: a position is no secret and grants nothing.
/// </summary>
public static class PageToken
{
    private const int CheckBytes = 8;
    private const int Longest = 4_096;

    /// <summary>The token for a position in a search: an offset, or the keys of the last row as a store writes them.</summary>
    /// <param name="position">At most 2,000 bytes, as the store likes them.</param>
    /// <param name="search">All that makes the search what it is: its experiments, its filter, its order. Not the size of a page, which may change on the way.</param>
    public static string Write(ReadOnlySpan<byte> position, string search)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(position.Length, 2_000);
        var token = new byte[CheckBytes + position.Length];
        Check(position, search).CopyTo(token, 0);
        position.CopyTo(token.AsSpan(CheckBytes));
        return Base64Url.EncodeToString(token);
    }

    /// <summary>The token for the rows from an offset on.</summary>
    public static string Write(long offset, string search)
    {
        Span<byte> position = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(position, offset);
        return Write(position, search);
    }

    /// <summary>The position of a token; no bytes for the first page, whose token is null or empty.</summary>
    public static Outcome<byte[]> Read(string? token, string search)
    {
        if (string.IsNullOrEmpty(token)) return Array.Empty<byte>();
        var bytes = new byte[Longest];
        if (token.Length > Longest || Base64Url.DecodeFromChars(token, bytes, out _, out var length) != OperationStatus.Done || length <= CheckBytes) return SearchProblems.Page("Invalid page token, could not be decoded.", token);
        var position = bytes.AsSpan(CheckBytes, length - CheckBytes);
        return Check(position, search).AsSpan().SequenceEqual(bytes.AsSpan(0, CheckBytes)) ? position.ToArray() : SearchProblems.Page("Invalid page token: it is damaged, or belongs to another search.", token);
    }

    /// <summary>The offset of a token; zero for the first page, whose token is null or empty.</summary>
    public static Outcome<long> ReadOffset(string? token, string search) => Read(token, search).Then(position => Offset(position, token));

    private static Outcome<long> Offset(byte[] position, string? token)
    {
        if (position.Length == 0) return 0L;
        var offset = position.Length == sizeof(long) ? BinaryPrimitives.ReadInt64BigEndian(position) : -1;
        return offset >= 0 ? offset : SearchProblems.Page("Invalid page token: it holds no offset.", token);
    }

    private static byte[] Check(ReadOnlySpan<byte> position, string search)
    {
        var hash = SHA256.HashData([.. position, .. Encoding.UTF8.GetBytes(search)]);
        return hash[..CheckBytes];
    }
}
