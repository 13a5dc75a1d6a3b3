using Assay.Cli.Homes;
using Assay.Inference;
using Assay.Inference.Models;
using Assay.Kernel;
using Assay.Mlflow.Wire;
using Assay.Predictions;
using Assay.Stores.Embedded.Predictions;

namespace Assay.Cli.Serving;

/// <summary>The models that a server answers with, loaded while it already answers everything else.</summary>
internal sealed class ServedModels : IAsyncDisposable
{
    private const string LogFolder = "predictions";

    private readonly CancellationTokenSource _stopping = new();
    private readonly ModelRepository _repository;
    private Task _loading = Task.CompletedTask;

    private readonly IPredictionLog? _log;

    private ServedModels(ModelRepository repository, IPredictionLog? log, InferenceServices services) => (_repository, _log, Services) = (repository, log, services);

    /// <summary>What the server works on.</summary>
    public InferenceServices Services { get; }

    /// <summary>Prepares them.</summary>
    /// <returns>The models, or <c>serve.model</c>, <c>serve.log</c>.</returns>
    public static async Task<Outcome<ServedModels>> OpenAsync(OpenedHome home, Workplace workplace, ServeRequest request, Action<Problem> warn, CancellationToken cancellation)
    {
        var (given, logging) = (GivenModels.Read(request.Models, workplace.CurrentFolder), request.Logging.Read());
        if (!given.Succeeded || !logging.Succeeded) return Outcome<ServedModels>.Failed([.. given.Problems, .. logging.Problems]);
        var log = logging.Value.Options is { } options ? await FilePredictionLog.OpenAsync(Path.Combine(home.Folder, LogFolder), options, workplace.Clock, warn, cancellation) : null;
        var models = new ProjectModels(home.Store, home.Artifacts, given.Value);
        var repository = new ModelRepository(models, models.RefuseAsync, request.Batching(), workplace.Clock);
        return new ServedModels(repository, log, new InferenceServices(repository, workplace.Clock, workplace.Entropy)
        {
            Log = log,
            CallerOf = context => context.Items.TryGetValue(MlflowCall.PersonItem, out var person) ? person as string : null,
        });
    }

    /// <summary>Begins to load them.</summary>
    /// <param name="warn">Hears of what cannot be loaded.</param>
    public void Begin(Action<Problem> warn) => _loading = LoadAsync(warn, _stopping.Token);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _loading;
        _repository.Dispose();
        if (_log is not null) await _log.DisposeAsync();
        _stopping.Dispose();
    }

    private async Task LoadAsync(Action<Problem> warn, CancellationToken cancellation)
    {
        try
        {
            foreach (var problem in await Task.Run(() => _repository.LoadAllAsync(cancellation), cancellation)) warn(problem);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // The server was stopped before.
        }
        catch (Exception fault) when (fault is IProblemException)
        {
            warn(((IProblemException)fault).Problem);
        }
    }
}
