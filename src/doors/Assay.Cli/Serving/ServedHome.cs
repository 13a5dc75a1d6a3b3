using Assay.Cli.Homes;
using Assay.Cli.Terminals;
using Assay.Kernel;
using Assay.Ledger.Records;
using Assay.Mlflow;
using Assay.Server.Hosting;
using Assay.Stores.Embedded.Tracking;
using Assay.Tracking.Outbox;

namespace Assay.Cli.Serving;

/// <summary>Runs a server over a home until it is stopped.</summary>
internal static class ServedHome
{
    /// <summary>Starts it, says where, and waits.</summary>
    public static async Task<int> RunAsync(OpenedHome home, Workplace workplace, ServeRequest request, CancellationToken cancellation)
    {
        var options = request.Options();
        if (!options.Succeeded) return workplace.Terminal.Refuse(options.Problems, json: false);
        void Warn(Problem problem) => ProblemText.Write(problem, "warning", workplace.Terminal.Error);
        var relay = new OutboxRelay(home.Home.Tracking.Outbox, (_, stop) => BookAsync(home, stop), workplace.Clock, Warn);
        await using var services = new MlflowServices(home.Home.Tracking, workplace.Clock, workplace.Entropy, request.Webhooks(), Warn) { Content = new FileArtifactContent(home.Home.Artifacts) };
        var parts = new ServerParts(services, relay, Warn);
        try
        {
            await using var server = await AssayServer.StartAsync(options.Value, parts, cancellation);
            workplace.Terminal.Say($"Assay serves {server.Address} from {home.Folder}. Ctrl+C stops it.");
            workplace.Terminal.Say($"Point an MLflow client at it: export MLFLOW_TRACKING_URI={server.Address}");
            await server.WaitForShutdownAsync(cancellation);
        }
        catch (IOException fault) when (fault is not IProblemException)
        {
            return workplace.Terminal.Refuse([NotBound(request, fault)], json: false);
        }

        return ExitCode.Done;
    }

    private static async Task<RecordBook> BookAsync(OpenedHome home, CancellationToken cancellation)
    {
        await home.EnrolAsync(cancellation);
        return home.Book;
    }

    private static Problem NotBound(ServeRequest request, IOException fault) =>
        new("serve.not-bound", "The server cannot listen there.", "See what else listens there, or give another port with --port.") { Value = $"{request.Host}:{request.Port} ({fault.Message})" };
}
