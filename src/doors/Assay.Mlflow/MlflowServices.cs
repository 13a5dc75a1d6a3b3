using System.Net;
using Assay.Kernel;
using Assay.Mlflow.Webhooks;
using Assay.Tracking;
using Assay.Tracking.Access;
using Assay.Tracking.Artifacts;
using Assay.Tracking.Experiments;
using Assay.Tracking.Index;
using Assay.Tracking.LoggedModels;
using Assay.Tracking.Registry;
using Assay.Tracking.Webhooks;

namespace Assay.Mlflow;

/// <summary>What the translator works on.</summary>
public sealed class MlflowServices : IAsyncDisposable
{
    /// <summary>Services over a store.</summary>
    /// <param name="store">Where everything is kept.</param>
    /// <param name="clock">Tells the time.</param>
    /// <param name="entropy">Makes identifiers.</param>
    /// <param name="webhooks">How webhooks are told of what happens; null for the usual way.</param>
    /// <param name="warn">Hears of webhooks that could not be told.</param>
    public MlflowServices(ITrackingStore store, TimeProvider clock, Entropy entropy, WebhookOptions? webhooks = null, Action<Problem>? warn = null)
    {
        (Store, Clock, Entropy) = (store, clock, entropy);
        var options = webhooks ?? new WebhookOptions();
        var addresses = new WebhookAddresses(options.Schemes, options.AllowsPrivate, Dns.GetHostAddressesAsync);
        Experiments = new ExperimentService(store, clock);
        RunIndex = new RunIndex(store.Columns);
        Tracing = new TracingServices(store, clock, entropy);
        LoggedModels = new LoggedModelService(store, clock, entropy);
        Webhooks = new WebhookService(store.Documents, addresses, clock, entropy);
        Deliveries = new WebhookDeliveries(Webhooks, options, addresses, clock, entropy, warn ?? (_ => { }));
        Registry = new ModelRegistry(store, clock, entropy, Deliveries.Tell);
    }

    /// <summary>Where everything is kept.</summary>
    public ITrackingStore Store { get; }

    /// <summary>Tells the time.</summary>
    public TimeProvider Clock { get; }

    /// <summary>Makes identifiers.</summary>
    public Entropy Entropy { get; }

    /// <summary>Experiments.</summary>
    public ExperimentService Experiments { get; }

    /// <summary>Finds runs.</summary>
    public RunIndex RunIndex { get; }

    /// <summary>Logged models.</summary>
    public LoggedModelService LoggedModels { get; }

    /// <summary>Registered models and prompts.</summary>
    public ModelRegistry Registry { get; }

    /// <summary>Who is told of what happens in the registry.</summary>
    public WebhookService Webhooks { get; }

    /// <summary>Tells them.</summary>
    public WebhookDeliveries Deliveries { get; }

    /// <summary>Where the content of artifacts is; null on a server that serves none.</summary>
    public IArtifactContent? Content { get; init; }

    /// <summary>Traces, and what is made to judge them.</summary>
    public TracingServices Tracing { get; }

    /// <summary>Who may sign in, and what they may do; null on a server where nobody has to sign in.</summary>
    public AccessServices? Access { get; init; }

    /// <summary>Milliseconds since 1970.</summary>
    public long Now => Clock.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>Stops telling webhooks. The store is its owner's.</summary>
    public ValueTask DisposeAsync() => Deliveries.DisposeAsync();
}
