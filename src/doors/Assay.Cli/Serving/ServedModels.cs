using Assay.Cli.Homes;
using Assay.Inference;
using Assay.Inference.Models;
using Assay.Kernel;
using Assay.Mlflow.Wire;
using Assay.Predictions;
using Assay.Stores.Embedded.Predictions;
using Assay.Tracking.Access;
using Microsoft.AspNetCore.Http;

namespace Assay.Cli.Serving;

/// <summary>The models that a server answers with, loaded while it already answers everything else.</summary>
internal sealed class ServedModels : IAsyncDisposable
{
    private const string LogFolder = "predictions";

    private readonly CancellationTokenSource _stopping = new();
    private readonly ModelRepository _repository;
    private Task _loading = Task.CompletedTask;

    private readonly IPredictionLog? _log;

    private readonly ServedReleases? _released;

    private readonly RetiredWatch _retired;

    private ServedModels(ModelRepository repository, ProjectModels models, IPredictionLog? log, ServedReleases? released, InferenceServices services) =>
        (_repository, _retired, _log, _released, Services) = (repository, new RetiredWatch(repository, models, log), log, released, services);

    /// <summary>What the server works on.</summary>
    public InferenceServices Services { get; }

    /// <summary>Prepares them.</summary>
    /// <returns>The models, or <c>serve.model</c>, <c>serve.log</c>.</returns>
    public static async Task<Outcome<ServedModels>> OpenAsync(OpenedHome home, Workplace workplace, ServeRequest request, GivenModels byHand, Action<Problem> warn, CancellationToken cancellation)
    {
        var (given, logging) = (await byHand.ReadAsync(request.Models, cancellation), request.Logging.Read());
        if (!given.Succeeded || !logging.Succeeded) return Outcome<ServedModels>.Failed([.. given.Problems, .. logging.Problems]);
        var log = logging.Value.Options is { } options ? await FilePredictionLog.OpenAsync(Path.Combine(home.Folder, LogFolder), options, workplace.Clock, warn, cancellation) : null;
        var models = new ProjectModels(home.Store, home.Artifacts, given.Value);
        var traffic = request.Released is { } environment ? new ReleasedTraffic(home.Store, environment) : null;
        if (traffic is not null) await traffic.RefreshAsync(cancellation);
        ServingGate gate = traffic is null ? models.RefuseAsync : async (model, stop) => await models.RefuseAsync(model, stop) ?? await traffic.RefuseAsync(model, stop);
        var repository = new ModelRepository(models, gate, request.Batching(), workplace.Clock);
        var released = traffic is null ? null : new ServedReleases(home, traffic, repository, request.ShadowEvery, workplace.Clock, warn);
        return new ServedModels(repository, models, log, released, new InferenceServices(repository, workplace.Clock, workplace.Entropy)
        {
            Log = log,
            Choose = released is null ? null : released.Choose,
            IsHidden = released is null ? null : released.IsHidden,
            Seen = released is null ? null : released.See,
            Traffic = released is null ? null : released.TrafficOf,
            MayAsk = MayAsk,
            CallerOf = context => context.Items.TryGetValue(MlflowCall.PersonItem, out var person) ? person as string : null,
        });
    }

    // A project's model is the registered model of its name: who may not see that may not ask it.
    private static bool MayAsk(HttpContext context, string model) =>
        !context.Items.TryGetValue(MlflowCall.SignInItem, out var item) || item is not SignIn signIn || signIn.CanRead(AccessTarget.RegisteredModel(model));

    /// <summary>Begins to load them.</summary>
    /// <param name="warn">Hears of what cannot be loaded.</param>
    public void Begin(Action<Problem> warn) => _loading = Task.WhenAll(GuardAsync(stop => LoadAsync(warn, stop), warn), GuardAsync(stop => _retired.FollowAsync(warn, Services.Clock, stop), warn));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _loading;
        if (_released is not null) await _released.DisposeAsync();
        _repository.Dispose();
        if (_log is not null) await _log.DisposeAsync();
        _stopping.Dispose();
    }

    private async Task LoadAsync(Action<Problem> warn, CancellationToken cancellation)
    {
        var problems = await Task.Run(() => _repository.LoadAllAsync(cancellation), cancellation);
        // That the newest version is not released is no fault: those that are released are loaded next.
        foreach (var problem in problems.Where(problem => _released is null || problem.Code != ModelRepository.Refused)) warn(problem);
        if (_released is { } released) await released.FollowAsync(warn, Services.Clock, cancellation);
    }

    private async Task GuardAsync(Func<CancellationToken, Task> work, Action<Problem> warn)
    {
        try
        {
            await work(_stopping.Token);
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            // The server was stopped before.
        }
        catch (Exception fault) when (fault is IProblemException)
        {
            warn(((IProblemException)fault).Problem);
        }
    }
}
