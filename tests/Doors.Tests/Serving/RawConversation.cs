using System.Net.Sockets;
using System.Text;

namespace Doors.Tests.Serving;

/// <summary>What is said over one connection byte by byte, and all that the server says until it closes the connection or falls silent.</summary>
internal static class RawConversation
{
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(2);

    /// <summary>Sends text and gives the statuses of all answers.</summary>
    /// <param name="address">Of the server.</param>
    /// <param name="text">Sent as it stands.</param>
    /// <param name="patience">How long the server may be silent before that counts as the end; two seconds unless said otherwise.</param>
    public static Task<List<int>> StatusesAsync(string address, string text, TimeSpan? patience = null) => StatusesAsync(address, stream => stream.WriteAsync(Encoding.Latin1.GetBytes(text)).AsTask(), patience);

    /// <summary>Sends what <paramref name="write"/> writes, for as long as the server takes it, and gives the statuses of all answers.</summary>
    public static async Task<List<int>> StatusesAsync(string address, Func<NetworkStream, Task> write, TimeSpan? patience = null)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(new Uri(address).Host, new Uri(address).Port);
        await using var stream = client.GetStream();
        var heard = ListenAsync(stream, patience ?? Silence);
        try
        {
            await write(stream);
        }
        catch (IOException)
        {
            // The server has heard enough; what it said is read all the same.
        }

        var lines = (await heard).Split('\n').Where(line => line.StartsWith("HTTP/1.1 ", StringComparison.Ordinal));
        return [.. lines.Select(line => int.Parse(line.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture))];
    }

    private static async Task<string> ListenAsync(NetworkStream stream, TimeSpan patience)
    {
        var (heard, buffer) = (new StringBuilder(), new byte[16 << 10]);
        try
        {
            while (true)
            {
                using var silence = new CancellationTokenSource(patience);
                var read = await stream.ReadAsync(buffer, silence.Token);
                if (read == 0) break;
                heard.Append(Encoding.Latin1.GetString(buffer, 0, read));
            }
        }
        catch (Exception fault) when (fault is IOException or OperationCanceledException)
        {
            // Closed hard, or silent.
        }

        return heard.ToString();
    }
}
