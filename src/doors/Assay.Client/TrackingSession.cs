using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Assay.Client.Transport;
using Assay.Stores.Embedded.Home;

namespace Assay.Client;

/// <summary>
/// Where experiments and runs are logged: a server that speaks MLflow's protocol, or a home on this machine. Safe for many threads. What is logged is sent in batches; disposing of the
/// session sends what waits.
/// </summary>
/// <example>
/// <code>
/// await using var session = TrackingSession.Connect("http://127.0.0.1:5000");
/// await using var run = await session.StartRunAsync("churn", "baseline");
/// run.Param("depth", 6).Metric("loss", 0.41, step: 1);
/// </code>
/// </example>
public sealed class TrackingSession : IAsyncDisposable
{
    /// <summary>Names the server that <see cref="ConnectAsync"/> reaches, as it does for MLflow's own clients.</summary>
    public const string AddressVariable = "MLFLOW_TRACKING_URI";

    private readonly ITransport _transport;

    private TrackingSession(ITransport transport, SessionOptions options)
    {
        _transport = transport;
        Options = options;
    }

    internal SessionOptions Options { get; }

    /// <summary>A session with a server. Nothing is sent yet.</summary>
    /// <param name="address">For example <c>http://127.0.0.1:5000</c>; a user and a password in it sign in.</param>
    /// <param name="token">A personal access token; null to sign in by the address, or not at all.</param>
    /// <param name="options">How it behaves.</param>
    public static TrackingSession Connect(string address, string? token = null, SessionOptions? options = null)
    {
        var uri = new Uri(address.EndsWith('/') ? address : $"{address}/");
        var client = new HttpClient { BaseAddress = uri, Timeout = Timeout.InfiniteTimeSpan };
        if (token is not null) client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        else if (uri.UserInfo.Length > 0) client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(Uri.UnescapeDataString(uri.UserInfo))));
        var chosen = options ?? new SessionOptions();
        return new TrackingSession(new HttpTransport(client, chosen), chosen);
    }

    /// <summary>A session with a home on this machine, without a server; beside one that serves the same home, if there is.</summary>
    /// <param name="home">The home's folder; null for <c>$ASSAY_HOME</c>, or the nearest <c>.assay</c>.</param>
    /// <param name="options">How it behaves.</param>
    /// <param name="cancellation">Stops opening it.</param>
    /// <exception cref="TrackingException">The home cannot be opened.</exception>
    public static Task<TrackingSession> OpenHomeAsync(string? home = null, SessionOptions? options = null, CancellationToken cancellation = default) =>
        OpenHomeAsync(home, EnvironmentPaths.Of(Environment.GetEnvironmentVariable, Environment.GetFolderPath(Environment.SpecialFolder.UserProfile)), options, cancellation);

    /// <summary>The same, for a person whose keys are elsewhere.</summary>
    internal static async Task<TrackingSession> OpenHomeAsync(string? home, EnvironmentPaths environment, SessionOptions? options = null, CancellationToken cancellation = default)
    {
        var chosen = options ?? new SessionOptions();
        var opened = await EmbeddedHome.OpenAsync(new EmbeddedHomeOptions
        {
            Path = HomeLocator.Locate(home, environment, Environment.CurrentDirectory),
            Environment = environment,
            Clock = chosen.Clock,
            Entropy = RandomNumberGenerator.Fill,
            Access = HomeAccess.Append,
        }, cancellation);
        if (!opened.Succeeded) throw new TrackingException(opened.Problems[0]);
        return new TrackingSession(new HomeTransport(opened.Value, chosen.Clock), chosen);
    }

    /// <summary>A session with the server that <c>MLFLOW_TRACKING_URI</c> names, or else with the nearest home.</summary>
    public static async Task<TrackingSession> ConnectAsync(SessionOptions? options = null, CancellationToken cancellation = default) =>
        Environment.GetEnvironmentVariable(AddressVariable) is { Length: > 0 } address
            ? Connect(address, Environment.GetEnvironmentVariable("MLFLOW_TRACKING_TOKEN"), options)
            : await OpenHomeAsync(null, options, cancellation);

    /// <summary>Starts a run.</summary>
    /// <param name="experiment">The experiment's name; made when there is none.</param>
    /// <param name="name">The run's name; null for one that is made up.</param>
    /// <param name="cancellation">Stops waiting for the answer.</param>
    /// <exception cref="TrackingException">The server or the home refused, or could not be reached.</exception>
    public async Task<TrackedRun> StartRunAsync(string experiment, string? name = null, CancellationToken cancellation = default)
    {
        var experimentId = await _transport.ExperimentAsync(experiment, cancellation);
        var started = await _transport.StartRunAsync(experimentId, name, Options.Clock.GetUtcNow(), cancellation);
        return new TrackedRun(started, _transport, Options);
    }

    /// <summary>Closes the session. Runs that were started in it are to be disposed of first.</summary>
    public ValueTask DisposeAsync() => _transport.DisposeAsync();
}
