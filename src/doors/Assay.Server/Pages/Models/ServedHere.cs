using System.Collections.Immutable;
using Assay.Inference;
using Assay.Inference.Models;
using Assay.Inference.Rows;
using Assay.Inference.Running;
using Assay.Kernel;
using Assay.Mlflow;
using Assay.Server.Web;
using Assay.Tracking.Access;
using Microsoft.Extensions.DependencyInjection;

namespace Assay.Server.Pages.Models;

/// <summary>The models that this server answers with, as far as a visitor may see them: whoever may ask one by the API may see and ask it here.</summary>
/// <param name="visit">Who looks.</param>
/// <param name="tracking">Says what they may see.</param>
/// <param name="services">Holds the models, where any are served.</param>
internal sealed class ServedHere(Visit visit, MlflowServices tracking, IServiceProvider services)
{
    private readonly InferenceServices? _inference = services.GetService<InferenceServices>();

    /// <summary>Whether models are served at all.</summary>
    public bool IsThere => _inference is not null;

    /// <summary>Whether predictions are logged.</summary>
    public bool IsLogged => _inference?.IsLogged == true;

    /// <summary>Whether a release chooses who is answered by which version.</summary>
    public bool IsReleased => _inference?.Choose is not null;

    /// <summary>The limits that hold for each model.</summary>
    public BatchOptions? Limits => _inference?.Repository.Limits;

    /// <summary>The versions of every model that the visitor may see, by name.</summary>
    public async Task<ImmutableArray<IGrouping<string, ShownVersion>>> ListAsync(CancellationToken cancellation)
    {
        if (_inference is not { } inference) return [];
        var may = await MaySeeAsync(cancellation);
        var states = (await inference.Repository.ListAsync(cancellation)).Where(state => may(state.Name));
        return [.. states.Select(Shown).GroupBy(version => version.State.Name, StringComparer.Ordinal).OrderBy(model => model.Key, StringComparer.Ordinal)];
    }

    /// <summary>Holds a model for the time that a page is made; null where there is none that the visitor may see.</summary>
    /// <param name="name">The model.</param>
    /// <param name="version">The version; null for the one that answers by itself.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<Outcome<ModelLease>?> HoldAsync(string name, string? version, CancellationToken cancellation) =>
        _inference is { } inference && (await MaySeeAsync(cancellation))(name) ? inference.Repository.Hold(name, version) : default(Outcome<ModelLease>?);

    /// <summary>Asks a model as the visitor; null where there is none that they may see.</summary>
    public async Task<Outcome<TriedRows>?> AskAsync(RowQuestion question, CancellationToken cancellation)
    {
        if (_inference is not { } inference || !(await MaySeeAsync(cancellation))(question.Model)) return null;
        var visitor = await visit.VisitorAsync();
        return await new RowTrial(inference).AskAsync(question with { Caller = visitor is { Person: { Length: > 0 } person } ? person : null }, cancellation);
    }

    /// <summary>The versions of a model that can be asked, the newest last.</summary>
    public IReadOnlyList<string> VersionsOf(string name) => [.. (_inference?.Repository.VersionsOf(name) ?? []).Where(version => _inference!.IsHidden?.Invoke(name, version) != true)];

    private ShownVersion Shown(ModelState state) =>
        new(state, _inference!.Traffic?.Invoke(state.Name, state.Version), state.IsReady && _inference.Traffic is null && _inference.Repository.VersionsOf(state.Name) is [.., var last] && last == state.Version);

    private async Task<Func<string, bool>> MaySeeAsync(CancellationToken cancellation)
    {
        var visitor = await visit.VisitorAsync();
        if (visitor is null) return _ => false;
        if (visitor.IsOwner) return _ => true;
        var signIn = tracking.Access is { } access ? await access.SignIns.OfPersonAsync(visitor.Person, cancellation) : null;
        return name => signIn?.CanRead(AccessTarget.RegisteredModel(name)) == true;
    }
}
