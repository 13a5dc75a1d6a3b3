using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Doors.Tests.Mlflow.Wire;

/// <summary>What goes over a connection byte by byte, where a client of HTTP would not send it.</summary>
internal static class RawExchange
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>Sends text and gives the status of the first answer; null when the connection was closed without one.</summary>
    public static Task<int?> SendAsync(MlflowScene scene, string text) => SendAsync(scene, stream => stream.WriteAsync(Encoding.Latin1.GetBytes(text)).AsTask());

    /// <summary>Sends what <paramref name="write"/> writes, for as long as the server takes it.</summary>
    public static async Task<int?> SendAsync(MlflowScene scene, Func<NetworkStream, Task> write)
    {
        using var patience = new CancellationTokenSource(Patience);
        using var client = new TcpClient();
        var address = new Uri(scene.Address);
        await client.ConnectAsync(address.Host, address.Port, patience.Token);
        await using var stream = client.GetStream();
        var answer = ReadStatusAsync(stream, patience.Token);
        try
        {
            await write(stream);
        }
        catch (IOException)
        {
            // The server has heard enough; what it said is read all the same.
        }

        return await answer;
    }

    private static async Task<int?> ReadStatusAsync(NetworkStream stream, CancellationToken cancellation)
    {
        var head = new byte["HTTP/1.1 200".Length];
        try
        {
            return await stream.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellation) == head.Length ? int.Parse(Encoding.ASCII.GetString(head)[^3..], CultureInfo.InvariantCulture) : null;
        }
        catch (IOException)
        {
            return null;
        }
    }
}
