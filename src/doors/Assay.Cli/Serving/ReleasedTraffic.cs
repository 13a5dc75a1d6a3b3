using System.Collections.Immutable;
using Assay.Inference.Models;
using Assay.Kernel;
using Assay.Ledger.Records;
using Assay.Ledger.Store;
using Assay.Release.History;
using Assay.Release.Traffic;

namespace Assay.Cli.Serving;

/// <summary>Which versions may answer, by what a ledger says of releases to one environment. The ledger is read once; later only what was appended since.</summary>
/// <param name="ledger">The records.</param>
/// <param name="environment">The environment.</param>
internal sealed class ReleasedTraffic(ILedgerStore ledger, string environment)
{
    private const int VersionLength = 12;
    private readonly ReleaseLog _log = new();
    private volatile ImmutableHashSet<string> _suspended = [];
    private volatile ImmutableDictionary<string, ReleasedVersion> _live = ImmutableDictionary<string, ReleasedVersion>.Empty;

    /// <summary>What answers, by project.</summary>
    public IReadOnlyDictionary<string, ReleasedVersion> Live => _live;

    /// <summary>The name of a version.</summary>
    public static string VersionOf(Digest model) => model.ToString()[..VersionLength];

    /// <summary>Reads what was appended since. Not for several callers at once.</summary>
    /// <returns>Whether anything about releases was.</returns>
    public async Task<bool> RefreshAsync(CancellationToken cancellation)
    {
        if (!await _log.RefreshAsync(ledger, cancellation)) return false;
        _live = Of(_log.History());
        return true;
    }

    /// <summary>Why a model may not answer here; null when it may.</summary>
    public async Task<Problem?> RefuseAsync(ModelSource model, CancellationToken cancellation)
    {
        var digest = model.Digest ?? (File.Exists(model.Path) ? Digest.Of(await File.ReadAllBytesAsync(model.Path, cancellation)) : null);
        if (digest is { } known && _live.GetValueOrDefault(model.Name)?.Loaded.Contains(known) == true) return null;
        return new Problem("serve.not-released", $"The version {model.Version} of '{model.Name}' is not live in '{environment}'.", "Release it: 'assay release request', 'approve' and 'activate'; or serve without --released.") { Value = digest?.ToString(), Expected = "a version that went live there" };
    }

    /// <summary>The environment.</summary>
    public string Environment => environment;

    /// <summary>The version that is the shadow of another; null where none is.</summary>
    public string? ShadowOf(string model, string version) =>
        _live.TryGetValue(model, out var live) && live is { Shadow: { } shadow, Before: { } before } && VersionOf(before) == version ? VersionOf(shadow) : null;

    /// <summary>Whether a version is loaded only to be compared.</summary>
    public bool IsHidden(string model, string version) => _live.TryGetValue(model, out var live) && live.Shadow is { } shadow && VersionOf(shadow) == version;

    /// <summary>What is released of a version; null where nothing is.</summary>
    public VersionTraffic? Of(string model, string version)
    {
        if (!_live.TryGetValue(model, out var live)) return null;
        var share = live.Before is not null && _suspended.Contains(live.Step.Id) ? 0 : live.Before is null ? 100 : live.Share;
        if (VersionOf(live.Model) == version) return new VersionTraffic(environment, share);
        return live.Before is { } before && VersionOf(before) == version ? new VersionTraffic(environment, 100 - share) : null;
    }

    /// <summary>Lets a step have no more traffic on this server, before its record says so.</summary>
    public void Suspend(string step) => _suspended = _suspended.Add(step);

    /// <summary>The version that answers a key.</summary>
    public string? Choose(string model, string key)
    {
        if (!_live.TryGetValue(model, out var live)) return null;
        return VersionOf(live.Before is { } before && (_suspended.Contains(live.Step.Id) || !TrafficShare.IsNew(live.Salt, key, live.Share)) ? before : live.Model);
    }

    private ImmutableDictionary<string, ReleasedVersion> Of(ReleaseHistory history)
    {
        var live = ImmutableDictionary.CreateBuilder<string, ReleasedVersion>(StringComparer.Ordinal);
        foreach (var project in history.Changes.Select(change => change.Entry.Project).OfType<string>().Distinct(StringComparer.Ordinal))
        {
            if (history.Live(project, environment, RecordContext.Live) is { Change: { Model: { } model } change } standing)
                live[project] = new ReleasedVersion(model, change.Share, change.Share < 100 ? change.Before : null, change.Request ?? "", standing.Entry) { Rules = change.Share is > 0 and < 100 && change.Request is { } request ? history.Case(request)?.Request.Canary : null };
        }

        return live.ToImmutable();
    }
}
