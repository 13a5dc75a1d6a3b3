using Assay.Cli.Homes;
using Assay.Cli.Terminals;
using Assay.Kernel;
using Assay.Mlflow;
using Assay.Server.Hosting;
using Assay.Stores.Cluster.Postgres;
using Assay.Stores.Embedded.Tracking;

namespace Assay.Cli.Serving;

/// <summary>Runs a server over a home until it is stopped.</summary>
internal static class ServedHome
{
    /// <summary>Starts it, says where, and waits.</summary>
    public static async Task<int> RunAsync(OpenedHome home, Workplace workplace, ServeRequest request, CancellationToken cancellation)
    {
        var (options, rules, database) = (request.Options(), request.Access(), request.Database());
        if (!options.Succeeded || !rules.Succeeded || !database.Problems.IsEmpty) return workplace.Terminal.Refuse([.. options.Problems, .. rules.Problems, .. database.Problems], json: false);
        await using var shared = database.Value is { } address ? new PostgresTrackingStore(address) : null;
        var tracking = shared ?? home.Home.Tracking;
        var access = new ServedAccess(home, workplace, rules.Value);
        if (request.NeedsSignIn && !await access.Services.Users.HasAdminAsync(cancellation)) return workplace.Terminal.Refuse([NobodyYet()], json: false);
        void Warn(Problem problem) => ProblemText.Write(problem, "warning", workplace.Terminal.Error);
        await using var services = new MlflowServices(tracking, workplace.Clock, workplace.Entropy, request.Webhooks(), Warn)
        {
            Content = new FileArtifactContent(home.Home.Artifacts),
            Access = request.NeedsSignIn ? access.Services : null,
        };
        var parts = new ServerParts(services, access.Relay(tracking.Outbox, Warn), Warn);
        try
        {
            await using var server = await AssayServer.StartAsync(options.Value, parts, cancellation);
            Greet(workplace.Terminal, server.Address, home.Folder, database.Value, request.NeedsSignIn);
            await server.WaitForShutdownAsync(cancellation);
        }
        catch (IOException fault) when (fault is not IProblemException)
        {
            return workplace.Terminal.Refuse([NotBound(request, fault)], json: false);
        }

        return ExitCode.Done;
    }

    private static void Greet(Terminal terminal, string address, string folder, PostgresOptions? database, bool needsSignIn)
    {
        terminal.Say($"Assay serves {address} from {folder}. Ctrl+C stops it.");
        if (database is not null) terminal.Say($"Tracking is kept in the PostgreSQL database {PostgresAddress.Shown(database)}.");
        if (needsSignIn) terminal.Say("People sign in: set MLFLOW_TRACKING_USERNAME and MLFLOW_TRACKING_PASSWORD, or MLFLOW_TRACKING_TOKEN. 'assay user' says who may.");
        terminal.Say($"Point an MLflow client at it: export MLFLOW_TRACKING_URI={address}");
    }

    private static Problem NobodyYet() =>
        new("serve.no-admin", "Nobody could sign in: there is no administrator yet.", "Add the first one with 'assay user add NAME --admin', then start the server again.") { Expected = "an administrator" };

    private static Problem NotBound(ServeRequest request, IOException fault) =>
        new("serve.not-bound", "The server cannot listen there.", "See what else listens there, or give another port with --port.") { Value = $"{request.Host}:{request.Port} ({fault.Message})" };
}
