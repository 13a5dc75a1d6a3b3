using System.Collections.Immutable;
using Assay.Kernel;
using Assay.Mlflow;
using Assay.Server.Web.Visitors;
using Assay.Tracking.Access;
using Assay.Tracking.Registry;
using Assay.Tracking.Search;

namespace Assay.Server.Pages.Registry;

/// <summary>The registered models that a visitor may see: all of them for the owner of the home, else what their permissions say. Others are as good as not there.</summary>
internal sealed class ReadableModels
{
    private readonly ModelRegistry _registry;
    private readonly Func<string, bool> _may;

    private ReadableModels(ModelRegistry registry, Func<string, bool> may) => (_registry, _may) = (registry, may);

    /// <summary>Asks what the visitor may see.</summary>
    public static async Task<ReadableModels> OfAsync(MlflowServices services, Visitor? visitor, CancellationToken cancellation)
    {
        if (visitor is { IsOwner: true }) return new ReadableModels(services.Registry, _ => true);
        var signIn = visitor is not null && services.Access is { } access ? await access.SignIns.OfPersonAsync(visitor.Person, cancellation) : null;
        return new ReadableModels(services.Registry, name => signIn?.CanRead(AccessTarget.RegisteredModel(name)) == true);
    }

    /// <summary>Models that fit a filter of the search language, by name.</summary>
    /// <param name="filter">The filter; empty for all but prompts.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="page">The page's token; null for the first page.</param>
    /// <param name="cancellation">Stops it.</param>
    public Task<Outcome<SearchPage<RegisteredModel>>> SearchAsync(string filter, int most, string? page, CancellationToken cancellation) =>
        _registry.Search.ModelsAsync(new SearchRequest(filter, [], most, page), _may, cancellation);

    /// <summary>A model with its versions, the newest first; null where there is none that the visitor may see.</summary>
    public async Task<(RegisteredModel Model, ImmutableArray<ModelVersion> Versions)?> FindAsync(string name, CancellationToken cancellation)
    {
        if (!_may(name) || await _registry.Models.FindAsync(name, cancellation) is not { Succeeded: true, Value: { } model }) return null;
        var versions = ImmutableArray.CreateBuilder<ModelVersion>();
        await foreach (var version in _registry.Versions.ListAsync([model], cancellation)) versions.Add(version);
        return (model, [.. versions.OrderByDescending(version => version.Number)]);
    }
}
