using Assay.Cli.Homes;
using Assay.Inference;
using Assay.Inference.Models;
using Assay.Kernel;
using Assay.Mlflow.Wire;

namespace Assay.Cli.Serving;

/// <summary>The models that a server answers with, loaded while it already answers everything else.</summary>
internal sealed class ServedModels : IAsyncDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private readonly ModelRepository _repository;
    private Task _loading = Task.CompletedTask;

    private ServedModels(ModelRepository repository, InferenceServices services) => (_repository, Services) = (repository, services);

    /// <summary>What the server works on.</summary>
    public InferenceServices Services { get; }

    /// <summary>Prepares them.</summary>
    /// <returns>The models, or <c>serve.model</c>.</returns>
    public static Outcome<ServedModels> Of(OpenedHome home, Workplace workplace, ServeRequest request) => GivenModels.Read(request.Models, workplace.CurrentFolder).Map(given =>
    {
        var repository = new ModelRepository(new ProjectModels(home.Store, home.Artifacts, given), gate: null, request.Batching(), workplace.Clock);
        return new ServedModels(repository, new InferenceServices(repository, workplace.Clock, workplace.Entropy) { CallerOf = context => context.Items.TryGetValue(MlflowCall.PersonItem, out var person) ? person as string : null });
    });

    /// <summary>Begins to load them.</summary>
    /// <param name="warn">Hears of what cannot be loaded.</param>
    public void Begin(Action<Problem> warn) => _loading = LoadAsync(warn, _stopping.Token);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _loading;
        _repository.Dispose();
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
