using System.Text;
using Assay.Monitor.Alerts;

namespace Assay.Monitor.Channels;

/// <summary>Adds each alert to a file, as a line of JSON.</summary>
internal sealed class FileChannel(string name, string path) : IAlertChannel
{
    /// <inheritdoc/>
    public async Task<AlertDelivery> SendAsync(AlertMessage message, CancellationToken cancellation)
    {
        try
        {
            await using var file = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.Read);
            await file.WriteAsync(Encoding.UTF8.GetBytes(message.ToJson() + "\n"), cancellation);
            file.Flush(flushToDisk: true);
            return new AlertDelivery(name, true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return new AlertDelivery(name, false, fault.Message);
        }
    }
}
