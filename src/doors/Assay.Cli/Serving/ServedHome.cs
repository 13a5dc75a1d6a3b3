using Assay.Cli.Homes;
using Assay.Cli.Terminals;
using Assay.Kernel;
using Assay.Ledger.Records;
using Assay.Mlflow;
using Assay.Server.Hosting;
using Assay.Server.Keys;
using Assay.Stores.Cluster.Postgres;

namespace Assay.Cli.Serving;

/// <summary>Runs a server over a home until it is stopped.</summary>
internal static class ServedHome
{
    /// <summary>Starts it, says where, and waits.</summary>
    public static async Task<int> RunAsync(OpenedHome home, Workplace workplace, ServeRequest request, CancellationToken cancellation)
    {
        var (options, rules, tracked) = (request.Options(), request.Access(), ServedTracking.Open(home, request.Postgres));
        await using var tracking = tracked.Succeeded ? tracked.Value : null;
        if (tracking is null || !options.Succeeded || !rules.Succeeded) return workplace.Terminal.Refuse([.. options.Problems, .. rules.Problems, .. tracked.Problems], json: false);
        var opened = await ServedContent.OpenAsync(home, workplace, request.Artifacts, cancellation);
        if (!opened.Succeeded) return workplace.Terminal.Refuse(opened.Problems, json: false);
        using var content = opened.Value;
        void Warn(Problem problem) => ProblemText.Write(problem, "warning", workplace.Terminal.Error);
        var prepared = await ServedModels.OpenAsync(home, workplace, request, GivenModels.Of(home, workplace, tracking.Store, content.Content), Warn, cancellation);
        if (!prepared.Succeeded) return workplace.Terminal.Refuse(prepared.Problems, json: false);
        await using var models = prepared.Value;
        var watched = ServedMonitor.Open(home, workplace, request, models, Warn);
        if (!watched.Succeeded) return workplace.Terminal.Refuse(watched.Problems, json: false);
        await using var watching = watched.Value;
        var access = new ServedAccess(home, workplace, home.Tracking = tracking.Store, rules.Value);
        home.Access = access.Services;
        if (request.NeedsSignIn && !await access.Services.Users.HasAdminAsync(cancellation)) return workplace.Terminal.Refuse([NobodyYet(tracking)], json: false);
        await AliasCompletion.RunAsync(home, workplace, access.Relay(Warn), Warn, cancellation);
        await using var services = new MlflowServices(tracking.Store, workplace.Clock, workplace.Entropy, request.Webhooks(), Warn)
        {
            Content = content.Content,
            Access = request.NeedsSignIn ? access.Services : null,
        };
        models.Begin(Warn);
        watching.Begin();
        var links = new PrintedLinks(workplace.Terminal, address => Greet(workplace.Terminal, address, home.Folder, tracking, content, request.NeedsSignIn));
        var parts = new ServerParts(services, access.Relay(Warn), Warn) { Inference = models.Services, Keys = KeysOf(home, workplace, request), Web = ServedWeb.Of(home, workplace, request, links.Tell) };
        return await ServeAsync(options.Value, parts, workplace.Terminal, links.Begin, cancellation);
    }

    private static KeyParts? KeysOf(OpenedHome home, Workplace workplace, ServeRequest request) =>
        request.NeedsSignIn ? new KeyParts(home.Store, workplace.Clock, workplace.Entropy, (draft, stop) => EnrolledAsync(home, draft, stop)) : null;

    // The owner's key, which is enrolled first, says whose the key is.
    private static async Task<RecordEntry> EnrolledAsync(OpenedHome home, RecordDraft draft, CancellationToken cancellation)
    {
        await home.EnrolAsync(cancellation);
        return (await home.Book.AppendAsync([draft], cancellation))[0];
    }

    private static async Task<int> ServeAsync(ServerOptions options, ServerParts parts, Terminal terminal, Action<string> greet, CancellationToken cancellation)
    {
        try
        {
            await using var server = await AssayServer.StartAsync(options, parts, cancellation);
            greet(server.Address);
            if (server.GrpcAddress is { } remote) terminal.Say($"The Open Inference Protocol over gRPC: {remote}");
            await server.WaitForShutdownAsync(cancellation);
            return ExitCode.Done;
        }
        catch (IOException fault) when (fault is not IProblemException)
        {
            return terminal.Refuse([NotBound(options, fault)], json: false);
        }
    }

    private static void Greet(Terminal terminal, string address, string folder, ServedTracking tracking, ServedContent content, bool needsSignIn)
    {
        terminal.Say($"Assay serves {address} from {folder}. Ctrl+C stops it.");
        if (tracking.Shared is { } database) terminal.Say($"Tracking is kept in the PostgreSQL database {PostgresAddress.Shown(database)}.");
        if (content.Shown is { } place) terminal.Say($"Artifacts are kept in {place}.");
        if (needsSignIn) terminal.Say("People sign in: set MLFLOW_TRACKING_USERNAME and MLFLOW_TRACKING_PASSWORD, or MLFLOW_TRACKING_TOKEN. 'assay user' says who may.");
        terminal.Say($"Point an MLflow client at it: export MLFLOW_TRACKING_URI={address}");
        terminal.Say($"Models of the home's projects answer at {address}/predict/PROJECT and {address}/v2/models/PROJECT/infer; {address}/models tries them in a browser.");
    }

    private static Problem NobodyYet(ServedTracking tracking) => new(
        "serve.no-admin", "Nobody could sign in: there is no administrator yet.",
        $"Add the first one with 'assay user add NAME --admin{(tracking.Shared is null ? "" : " --postgres CONNECTION")}', then start the server again.") { Expected = "an administrator" };

    /// <summary>That the server cannot listen where it was told to.</summary>
    public static Problem NotBound(ServerOptions request, IOException fault) =>
        new("serve.not-bound", "The server cannot listen there.", "See what else listens there, or give another port with --port.") { Value = $"{request.Address}:{request.Port} ({fault.Message})" };
}
