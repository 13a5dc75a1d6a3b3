using System.Threading.Channels;
using Assay.Kernel;
using Assay.Tracking.Registry;
using Assay.Tracking.Webhooks;

namespace Assay.Mlflow.Webhooks;

/// <summary>
/// Tells webhooks of what happens in the registry, beside the requests that make it happen. What waits when the server stops is not told: a webhook is a convenience, the ledger is the record.
/// </summary>
public sealed class WebhookDeliveries : IAsyncDisposable
{
    private const int MostWaiting = 10_000;
    private readonly Channel<RegistryEvent> _waiting = Channel.CreateBounded<RegistryEvent>(new BoundedChannelOptions(MostWaiting) { SingleReader = true, FullMode = BoundedChannelFullMode.DropWrite });
    private readonly CancellationTokenSource _stopping = new();
    private readonly WebhookService _webhooks;
    private readonly TimeProvider _clock;
    private readonly Action<Problem> _warn;
    private readonly SemaphoreSlim _turns;
    private readonly Task _loop;

    internal WebhookDeliveries(WebhookService webhooks, WebhookOptions options, WebhookAddresses addresses, TimeProvider clock, Entropy entropy, Action<Problem> warn)
    {
        (_webhooks, _clock, _warn) = (webhooks, clock, warn);
        _turns = new SemaphoreSlim(options.AtOnce);
        Sender = new WebhookSender(options, addresses, clock, entropy);
        _loop = Task.Run(RunAsync);
    }

    internal WebhookSender Sender { get; }

    /// <summary>Stops: what is under way is given up.</summary>
    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        await _stopping.CancelAsync();
        await _loop;
        Sender.Dispose();
    }

    internal void Tell(RegistryEvent happened)
    {
        if (WebhookEvents.Of(happened) is not null) _waiting.Writer.TryWrite(happened);
    }

    private async Task RunAsync()
    {
        try
        {
            await foreach (var happened in _waiting.Reader.ReadAllAsync(_stopping.Token)) await StartAsync(happened);
        }
        catch (OperationCanceledException)
        {
            // Stopped.
        }
    }

    private async Task StartAsync(RegistryEvent happened)
    {
        try
        {
            var name = WebhookEvents.Of(happened)!;
            var body = WebhookPayload.Of(name, happened, _clock.GetUtcNow());
            await foreach (var webhook in _webhooks.ListAsync(_stopping.Token))
            {
                if (!webhook.Wants(name)) continue;
                await _turns.WaitAsync(_stopping.Token);
                _ = DeliverAsync(webhook, body);
            }
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            _warn(Failed("Webhooks could not be told of what happened.", fault));
        }
    }

    private async Task DeliverAsync(Webhook webhook, string body)
    {
        try
        {
            await Sender.DeliverAsync(webhook, body, _stopping.Token);
        }
        catch (Exception fault)
        {
            if (!_stopping.IsCancellationRequested) _warn(Failed($"The webhook '{webhook.Name}' was not told of what happened.", fault));
        }
        finally
        {
            _turns.Release();
        }
    }

    private static Problem Failed(string message, Exception fault) => new("mlflow.webhook-failed", message, "See whether its address answers: webhooks can be tested.") { Value = fault.Message };
}
