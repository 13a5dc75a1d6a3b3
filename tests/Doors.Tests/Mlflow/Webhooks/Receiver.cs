using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Doors.Tests.Mlflow.Webhooks;

/// <summary>Somebody on loopback who is told of what happens.</summary>
internal sealed class Receiver : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly Channel<Delivery> _deliveries = Channel.CreateUnbounded<Delivery>();

    private Receiver(Func<int, HttpResponse, Task> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _application = builder.Build();
        var count = 0;
        _application.MapPost("/hook", async context =>
        {
            using var reader = new StreamReader(context.Request.Body);
            await _deliveries.Writer.WriteAsync(new Delivery(await reader.ReadToEndAsync(), context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase)));
            await answer(Interlocked.Increment(ref count), context.Response);
        });
    }

    public string Url => $"{_application.Urls.First()}/hook";

    /// <summary>Starts; each delivery, counted from 1, is answered so.</summary>
    public static async Task<Receiver> StartAsync(Func<int, HttpResponse, Task>? answer = null)
    {
        var receiver = new Receiver(answer ?? ((_, _) => Task.CompletedTask));
        await receiver._application.StartAsync();
        return receiver;
    }

    public ValueTask<Delivery> NextAsync() => _deliveries.Reader.ReadAsync(TestContext.Current.CancellationToken);

    public bool HasMore => _deliveries.Reader.TryPeek(out _);

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    internal sealed record Delivery(string Body, IReadOnlyDictionary<string, string> Headers);
}
