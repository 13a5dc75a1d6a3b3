using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace Across.Tests.Collect;

/// <summary>An MLflow server on this machine with fixed answers; it remembers what it was asked.</summary>
internal sealed class FakeMlflowServer : IDisposable
{
    private readonly HttpListener _listener;

    /// <param name="answer">The status and the body for a path and a request.</param>
    public FakeMlflowServer(Func<string, JsonObject, (int Status, string Body)> answer)
    {
        (_listener, Port) = Start();
        _ = Task.Run(() => ServeAsync(answer));
    }

    public int Port { get; }

    public List<(string Path, string? Authorization)> Asked { get; } = [];

    public void Dispose() => _listener.Close();

    // A listener that could not start is of no use any more: each port is tried with one of its own.
    private static (HttpListener Listener, int Port) Start()
    {
        for (var port = 20_000 + (Environment.ProcessId % 20_000); ; port++)
        {
            var listener = new HttpListener();
            listener.Prefixes.Add($"http://127.0.0.1:{port}/");
            try
            {
                listener.Start();
                return (listener, port);
            }
            catch (HttpListenerException)
            {
                // Somebody has it: the next one.
            }
        }
    }

    private async Task ServeAsync(Func<string, JsonObject, (int Status, string Body)> answer)
    {
        while (_listener.IsListening)
        {
            try
            {
                var context = await _listener.GetContextAsync();
                using var reader = new StreamReader(context.Request.InputStream);
                var request = JsonNode.Parse(await reader.ReadToEndAsync())!.AsObject();
                Asked.Add((context.Request.Url!.AbsolutePath, context.Request.Headers["Authorization"]));
                var (status, body) = answer(context.Request.Url.AbsolutePath, request);
                context.Response.StatusCode = status;
                await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(body));
                context.Response.Close();
            }
            catch (Exception fault) when (fault is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }
}
