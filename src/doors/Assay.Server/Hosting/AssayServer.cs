using System.Diagnostics.Metrics;
using Assay.Inference;
using Assay.Mlflow;
using Assay.Server.Access;
using Assay.Server.Documents;
using Assay.Server.Errors;
using Assay.Server.Health;
using Assay.Server.Keys;
using Assay.Server.Logging;
using Assay.Server.Telemetry;
using Assay.Server.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Assay.Server.Hosting;

/// <summary>The server: MLflow's API over a tracking store, who may ask for what, health, metrics, and the relay from the outbox to the ledger, in one process.</summary>
public sealed class AssayServer : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly ServerParts _parts;
    private readonly MetricTable _metrics;
    private readonly CancellationTokenSource _stopping = new();
    private Task _relay = Task.CompletedTask;

    private AssayServer(ServerOptions options, ServerParts parts)
    {
        _parts = parts;
        _application = Build(options, parts);
        _metrics = new MetricTable(_application.Services.GetRequiredService<IMeterFactory>());
        Use(_application, options, parts, _metrics);
    }

    /// <summary>Where it listens: <c>http://127.0.0.1:5000</c>.</summary>
    public string Address => _application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    /// <summary>Where it listens for gRPC; null where it does not.</summary>
    public string? GrpcAddress => _application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Skip(1).FirstOrDefault();

    /// <summary>Starts a server; it answers when this completes.</summary>
    /// <exception cref="IOException">The address or the port cannot be had.</exception>
    public static async Task<AssayServer> StartAsync(ServerOptions options, ServerParts parts, CancellationToken cancellation = default)
    {
        await parts.Mlflow.Experiments.EnsureDefaultAsync(cancellation);
        var server = new AssayServer(options, parts);
        try
        {
            await server._application.StartAsync(cancellation);
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }

        if (parts.Relay is { } relay) server._relay = relay.RunAsync(server._stopping.Token);
        return server;
    }

    /// <summary>Waits until the process is told to stop (SIGTERM, Ctrl+C) or <paramref name="cancellation"/> is asked for, then lets what is under way end.</summary>
    public Task WaitForShutdownAsync(CancellationToken cancellation = default) => _application.WaitForShutdownAsync(cancellation);

    /// <summary>Stops listening, lets what is under way end, and tells the ledger what waits.</summary>
    public async ValueTask DisposeAsync()
    {
        await _application.StopAsync();
        await _stopping.CancelAsync();
        await _relay;
        if ((_parts.Web?.Audit ?? _parts.Mlflow.Access?.Audit) is { } audit) await audit.FlushAsync(all: true);
        await _parts.Mlflow.DisposeAsync();
        if (_parts.Relay is { } relay) await relay.DrainAsync(CancellationToken.None);
        await _application.DisposeAsync();
        _metrics.Dispose();
        _stopping.Dispose();
    }

    /// <summary>Every route, for tests that hold something over all of them.</summary>
    internal IEnumerable<Endpoint> Routes => ((IEndpointRouteBuilder)_application).DataSources.SelectMany(source => source.Endpoints);

    private static WebApplication Build(ServerOptions options, ServerParts parts)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ApplicationName = "assay" });
        ServerLogging.Add(builder.Logging, options.LogFormat, options.IsVerbose);
        builder.WebHost.ConfigureKestrel(kestrel => Configure(kestrel, options));
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = options.Grace);
        builder.Services.AddSingleton<IMemoryPoolFactory<byte>, ReceiveBlocks>();
        builder.Services.AddRouting();
        if (options.ExportsTelemetry) TelemetryExport.Add(builder.Services);
        builder.Services.AddMetrics();
        if (options.GrpcPort is not null && parts.Inference is { } inference) builder.Services.AddInferenceGrpc(inference, MlflowApi.MostBodyBytes);
        if (parts.Inference is { } served) builder.Services.AddSingleton(served);
        if (parts.Web is { } web) builder.Services.AddSingleton(parts.Mlflow).AddWeb(web);
        return builder.Build();
    }

    private static void Use(WebApplication application, ServerOptions options, ServerParts parts, MetricTable metrics)
    {
        application.UseTrustedProxies(options);
        if (options.IsVerbose) application.UseMiddleware<RequestLog>(parts.Mlflow.Clock);
        application.UseMiddleware<ErrorAnswers>(parts.Warn);
        application.UseMiddleware<HostCheck>(options);
        application.UsePublicAddress(options);
        application.UseMiddleware<FramingCheck>();
        application.UseRouting();
        // What a provider sends back is looked at here, before anybody asks for the sign-in of programs.
        if (parts.Web?.Provider is not null) application.UseAuthentication();
        if (parts.Mlflow.Access is { } access) application.UseMiddleware<AccessGate>(access, parts.Mlflow.Store);
        if (parts.Web is not null) application.UseWeb();
        application.MapHealth(parts.Mlflow.Store);
        application.MapMetrics(metrics);
        application.MapOpenApiDocument(needsSignIn: parts.Mlflow.Access is not null);
        application.MapMlflow(parts.Mlflow);
        if (parts is { Keys: { } keys, Mlflow.Access: not null }) application.MapKeys(keys);
        if (parts.Inference is { } inference) application.MapInference(inference, OpenToEverybody.Mark);
        if (options.GrpcPort is not null && parts.Inference is not null) application.MapInferenceGrpc();
        if (parts.Web is { } web) application.MapWeb(web);
        application.MapFallback("{*path}", UnknownRoute.AnswerAsync).WithMetadata(NothingThere.Mark);
    }

    private static void Configure(KestrelServerOptions kestrel, ServerOptions options)
    {
        kestrel.Listen(options.Address, options.Port);
        if (options.GrpcPort is { } port) kestrel.Listen(options.Address, port, listen => listen.Protocols = HttpProtocols.Http2);
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = MlflowApi.MostBodyBytes;
        kestrel.Limits.MaxRequestHeadersTotalSize = 64 << 10;
        kestrel.Limits.MaxRequestLineSize = 64 << 10;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(30);
    }
}
