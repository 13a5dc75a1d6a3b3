using System.Collections.Immutable;
using Assay.Inference.Running;
using Assay.Kernel;

namespace Assay.Inference.Models;

/// <summary>
/// The models that are loaded, by name and version. A version is loaded and warmed up beside those that answer, and then takes its place in one step; what it replaced answers its requests, and is closed.
/// </summary>
/// <param name="catalogue">What could be loaded.</param>
/// <param name="gate">Whether it may be; null for whatever there is.</param>
/// <param name="options">How requests are gathered.</param>
/// <param name="clock">The clock.</param>
public sealed class ModelRepository(IModelCatalogue catalogue, ServingGate? gate, BatchOptions options, TimeProvider clock) : IDisposable
{
    /// <summary>The code of a problem that the gate raised.</summary>
    public const string Refused = InferenceFaults.Refused;

    private readonly SemaphoreSlim _changing = new(1);
    private ImmutableDictionary<string, ModelVersions> _served = ImmutableDictionary<string, ModelVersions>.Empty.WithComparers(StringComparer.Ordinal);
    private readonly VersionFaults _faults = new();

    /// <summary>How requests are gathered, and how many may wait.</summary>
    public BatchOptions Limits => options;

    /// <summary>Whether the models to begin with have been loaded, or tried.</summary>
    public bool IsReady { get; private set; }

    /// <summary>Names of the models that answer.</summary>
    public IEnumerable<string> Names => _served.Keys.Order(StringComparer.Ordinal);

    /// <summary>Loads the newest version of every model in the catalogue, and of those of the registry each that was named.</summary>
    /// <returns>What could not be loaded.</returns>
    public async Task<IReadOnlyList<Problem>> LoadAllAsync(CancellationToken cancellation = default)
    {
        var problems = new List<Problem>();
        foreach (var model in (await catalogue.ListAsync(cancellation)).GroupBy(source => source.Name, StringComparer.Ordinal))
        {
            foreach (var version in model.All(source => source.Origin == ModelOrigin.Registry) ? model.Select(source => (string?)source.Version) : [null]) problems.AddRange((await LoadAsync(model.Key, version, cancellation)).Problems);
        }

        IsReady = true;
        return problems;
    }

    /// <summary>Loads a version, or loads it anew. What is asked for without a version is answered by the version that was loaded last.</summary>
    /// <param name="name">The model.</param>
    /// <param name="version">The version; null for the newest.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>Done; <c>inference.no-model</c>, why it may not be served, or why it cannot be loaded.</returns>
    public async Task<Outcome<Nothing>> LoadAsync(string name, string? version, CancellationToken cancellation = default)
    {
        var source = (await catalogue.ListAsync(cancellation)).LastOrDefault(known => known.Name == name && (version is null || known.Version == version));
        if (source is null) return InferenceFaults.Unknown(name, version);
        await _changing.WaitAsync(cancellation);
        try
        {
            var refused = gate is null ? null : await gate(source, cancellation);
            var loaded = refused is null ? await Task.Run(() => ServedModel.Load(source, options, clock), cancellation) : refused with { Code = InferenceFaults.Refused };
            Keep(source, loaded);
            return loaded.Map(_ => default(Nothing));
        }
        finally
        {
            _changing.Release();
        }
    }

    /// <summary>Takes a version away; requests that it has are answered.</summary>
    /// <param name="name">The model.</param>
    /// <param name="version">The version; null for all.</param>
    /// <param name="cancellation">Stops waiting for another change.</param>
    /// <returns>Done, or <c>inference.no-model</c>.</returns>
    public async Task<Outcome<Nothing>> UnloadAsync(string name, string? version, CancellationToken cancellation = default)
    {
        await _changing.WaitAsync(cancellation);
        try
        {
            if (!_served.TryGetValue(name, out var versions) || (version is not null && versions.Find(version) is null)) return InferenceFaults.Unknown(name, version);
            var (kept, gone) = versions.Without(version);
            _served = kept is null ? _served.Remove(name) : _served.SetItem(name, kept);
            foreach (var model in gone) model.LetGo();
            return Outcome.Done;
        }
        finally
        {
            _changing.Release();
        }
    }

    /// <summary>Takes away every version that may not answer any more; requests that it has are answered, and whoever asks later is told why.</summary>
    /// <param name="refuse">Whether a version may not answer, and why.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>Why, for each that was taken away.</returns>
    public async Task<IReadOnlyList<Problem>> WithdrawAsync(ServingGate refuse, CancellationToken cancellation = default)
    {
        var reasons = new List<Problem>();
        foreach (var source in _served.Values.SelectMany(versions => versions.Sources).ToArray())
        {
            if (await refuse(source, cancellation) is not { } reason) continue;
            _faults.Set(source, [reason with { Code = Refused }]);
            if ((await UnloadAsync(source.Name, source.Version, cancellation)).Succeeded) reasons.Add(reason);
        }

        return reasons;
    }

    /// <summary>Holds a model for a request.</summary>
    /// <param name="name">The model.</param>
    /// <param name="version">The version; null for the one that was loaded last.</param>
    /// <returns>The model, to be let go; <c>inference.no-model</c>, or why the version may not answer.</returns>
    public Outcome<ModelLease> Hold(string name, string? version)
    {
        // One that was replaced between being found and being held is looked for again.
        while (_served.TryGetValue(name, out var versions) && versions.Find(version) is { } model)
            if (model.TryHold()) return new ModelLease(model);
        return _faults.Refusal(name, version) ?? InferenceFaults.Unknown(name, version);
    }

    /// <summary>Every version in the catalogue, and whether it answers.</summary>
    public async Task<IReadOnlyList<ModelState>> ListAsync(CancellationToken cancellation = default) =>
        [.. (await catalogue.ListAsync(cancellation)).Select(source => new ModelState(source.Name, source.Version, VersionOf(source) is not null, _faults.Of(source)) { Source = source })];

    /// <summary>Versions of a model that answer.</summary>
    public IReadOnlyList<string> VersionsOf(string name) => _served.TryGetValue(name, out var versions) ? versions.Names : [];

    /// <summary>Lets every model go.</summary>
    public void Dispose()
    {
        foreach (var model in _served.Values.SelectMany(versions => versions.Without(null).Gone)) model.LetGo();
        _served = _served.Clear();
        _changing.Dispose();
    }

    private ServedModel? VersionOf(ModelSource source) => _served.GetValueOrDefault(source.Name)?.Find(source.Version);

    private void Keep(ModelSource source, Outcome<ServedModel> loaded)
    {
        if (!loaded.Succeeded)
        {
            _faults.Set(source, loaded.Problems);
            return;
        }

        _faults.Clear(source);
        var (versions, replaced) = (_served.GetValueOrDefault(source.Name, ModelVersions.None), VersionOf(source));
        _served = _served.SetItem(source.Name, versions.With(loaded.Value));
        replaced?.LetGo();
    }
}
