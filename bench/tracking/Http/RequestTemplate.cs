using System.Globalization;
using System.Text;

namespace Assay.Bench.Tracking.Http;

/// <summary>
/// The bytes of a request in which only some numbers change. A number has a place of fixed width: spaces before it are allowed in JSON, so that the length never changes and each
/// request costs a few writes into the same bytes.
/// </summary>
internal sealed class RequestTemplate
{
    private readonly StringBuilder text = new();
    private readonly List<(int Start, int Width, byte Fill)> places = [];
    private byte[] bytes = [];
    private int headLength;

    /// <summary>The bytes to send, once they are <see cref="Seal">sealed</see>.</summary>
    public ReadOnlyMemory<byte> Bytes => bytes;

    /// <summary>Adds fixed text to the body, ASCII only.</summary>
    public RequestTemplate Text(string more)
    {
        text.Append(more);
        return this;
    }

    /// <summary>Adds a place for a number, filled up with spaces.</summary>
    public RequestTemplate Number(int width) => Place(width, (byte)' ');

    /// <summary>Adds a place for digits, filled up with zeros.</summary>
    public RequestTemplate Digits(int width) => Place(width, (byte)'0');

    /// <summary>Puts the head before the body; nothing is added later.</summary>
    public RequestTemplate Seal(Target target, string method, string path)
    {
        var head = Head(target, method, path, text.Length);
        headLength = head.Length;
        bytes = Encoding.ASCII.GetBytes(head + text);
        return this;
    }

    /// <summary>Writes a number into its place; digits that do not fit are cut off on the left.</summary>
    /// <param name="place">Which place, from 0 in the order in which they were added.</param>
    /// <param name="number">Not negative.</param>
    public void Set(int place, long number)
    {
        var (start, width, fill) = places[place];
        var left = (ulong)number;
        var span = bytes.AsSpan(headLength + start, width);
        for (var i = width - 1; i >= 0; i--)
        {
            span[i] = left > 0 || i == width - 1 ? (byte)('0' + left % 10) : fill;
            left /= 10;
        }
    }

    /// <summary>Writes text into a place, which it has to fill.</summary>
    public void SetText(int place, ReadOnlySpan<byte> letters) => letters.CopyTo(bytes.AsSpan(headLength + places[place].Start, places[place].Width));

    /// <summary>The head of a request, with the empty line after it.</summary>
    public static string Head(Target target, string method, string path, long length)
    {
        var user = target.Url.UserInfo.Length == 0 ? "" : $"Authorization: Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes(Uri.UnescapeDataString(target.Url.UserInfo)))}\r\n";
        var body = method is "GET" ? "" : string.Create(CultureInfo.InvariantCulture, $"Content-Type: {(method is "PUT" ? "application/octet-stream" : "application/json")}\r\nContent-Length: {length}\r\n");
        return $"{method} {target.Url.AbsolutePath.TrimEnd('/')}{path} HTTP/1.1\r\nHost: {target.Url.Authority}\r\nUser-Agent: assay-bench-tracking\r\nAccept: */*\r\n{user}{body}\r\n";
    }

    private RequestTemplate Place(int width, byte fill)
    {
        places.Add((text.Length, width, fill));
        text.Append('0', width);
        return this;
    }
}
