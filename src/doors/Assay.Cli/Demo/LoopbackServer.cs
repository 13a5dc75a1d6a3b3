using System.Net;
using Assay.Cli.Homes;
using Assay.Cli.Serving;
using Assay.Cli.Terminals;
using Assay.Kernel;
using Assay.Mlflow;
using Assay.Server.Hosting;

namespace Assay.Cli.Demo;

/// <summary>The server of <c>assay serve</c> in this process, on a port of this machine that is free. What it logged is whole when it is closed.</summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private readonly AssayServer _server;
    private readonly ServedModels _models;
    private readonly ServedContent _content;

    private LoopbackServer(AssayServer server, ServedModels models, ServedContent content) => (_server, _models, _content) = (server, models, content);

    /// <summary>Where it listens.</summary>
    public string Address => _server.Address;

    /// <summary>Starts it. What a killed one left of its log is taken over first.</summary>
    /// <returns>The server, or <c>serve.not-bound</c>, <c>serve.model</c>.</returns>
    public static async Task<Outcome<LoopbackServer>> StartAsync(OpenedHome home, Workplace workplace, CancellationToken cancellation)
    {
        var request = new ServeRequest(IPAddress.Loopback.ToString(), 0, []);
        void Warn(Problem problem) => ProblemText.Write(problem, "warning", workplace.Terminal.Error);
        var content = await ServedContent.OpenAsync(home, workplace, null, cancellation);
        if (!content.Succeeded) return Outcome<LoopbackServer>.Failed(content.Problems);
        var models = await ServedModels.OpenAsync(home, workplace, request, GivenModels.Of(home, workplace, home.Tracking, content.Value.Content), Warn, cancellation);
        if (!models.Succeeded) return Outcome<LoopbackServer>.Failed(models.Problems);
        try
        {
            // Records are this process's to write: nothing is told to the ledger behind its back.
            var services = new MlflowServices(home.Tracking, workplace.Clock, workplace.Entropy, request.Webhooks(), Warn) { Content = content.Value.Content };
            var server = await AssayServer.StartAsync(request.Options().Required, new ServerParts(services, null, Warn) { Inference = models.Value.Services }, cancellation);
            models.Value.Begin(Warn);
            return new LoopbackServer(server, models.Value, content.Value);
        }
        catch (IOException fault) when (fault is not IProblemException)
        {
            await models.Value.DisposeAsync();
            content.Value.Dispose();
            return ServedHome.NotBound(request.Options().Required, fault);
        }
    }

    /// <summary>Waits until a model answers.</summary>
    /// <returns>Done, or what the server says of it when it has said no for long enough.</returns>
    public async Task<Outcome<Nothing>> ReadyAsync(HttpClient client, string model, TimeSpan patience, TimeProvider clock, CancellationToken cancellation)
    {
        var started = clock.GetTimestamp();
        while (true)
        {
            using var answer = await client.GetAsync($"{Address}/v2/models/{model}/ready", cancellation);
            if (answer.IsSuccessStatusCode) return Outcome.Done;
            if (clock.GetElapsedTime(started) > patience) return new Problem("demo.not-served", "The model does not answer.", "Try 'assay serve' in the project's folder: it says why.") { Value = model, Expected = $"a model that answers within {patience.TotalSeconds:0} s" };
            await Task.Delay(Pause, clock, cancellation);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        await _models.DisposeAsync();
        _content.Dispose();
    }
}
