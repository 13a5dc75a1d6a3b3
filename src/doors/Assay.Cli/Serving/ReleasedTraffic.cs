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
    private readonly List<RecordEntry> _records = [];
    private long _read;
    private volatile ImmutableDictionary<string, ReleasedVersion> _live = ImmutableDictionary<string, ReleasedVersion>.Empty;

    /// <summary>What answers, by project.</summary>
    public IReadOnlyDictionary<string, ReleasedVersion> Live => _live;

    /// <summary>The name of a version.</summary>
    public static string VersionOf(Digest model) => model.ToString()[..VersionLength];

    /// <summary>Reads what was appended since. Not for several callers at once.</summary>
    /// <returns>Whether anything about releases was.</returns>
    public async Task<bool> RefreshAsync(CancellationToken cancellation)
    {
        var known = _records.Count;
        var size = await ledger.SizeAsync(cancellation);
        await foreach (var envelope in ledger.ReadAsync(_read, size, cancellation))
        {
            if (RecordReader.TryRead(envelope) is { Succeeded: true, Value: { } record } && record.Kind.StartsWith("release.", StringComparison.Ordinal)) _records.Add(record);
            _read = envelope.Index + 1;
        }

        if (_records.Count == known) return false;
        _live = Of(ReleaseHistory.Of(_records));
        return true;
    }

    /// <summary>Why a model may not answer here; null when it may.</summary>
    public async Task<Problem?> RefuseAsync(ModelSource model, CancellationToken cancellation)
    {
        var digest = model.Digest ?? (File.Exists(model.Path) ? Digest.Of(await File.ReadAllBytesAsync(model.Path, cancellation)) : null);
        if (digest is { } known && _live.GetValueOrDefault(model.Name)?.Answering.Contains(known) == true) return null;
        return new Problem("serve.not-released", $"The version {model.Version} of '{model.Name}' is not live in '{environment}'.", "Release it: 'assay release request', 'approve' and 'activate'; or serve without --released.") { Value = digest?.ToString(), Expected = "a version that went live there" };
    }

    /// <summary>The version that answers a key.</summary>
    public string? Choose(string model, string key)
    {
        if (!_live.TryGetValue(model, out var live)) return null;
        return VersionOf(live.Before is { } before && !TrafficShare.IsNew(live.Salt, key, live.Share) ? before : live.Model);
    }

    private ImmutableDictionary<string, ReleasedVersion> Of(ReleaseHistory history)
    {
        var live = ImmutableDictionary.CreateBuilder<string, ReleasedVersion>(StringComparer.Ordinal);
        foreach (var project in history.Changes.Select(change => change.Entry.Project).OfType<string>().Distinct(StringComparer.Ordinal))
        {
            if (history.Live(project, environment, RecordContext.Live) is { Change: { Model: { } model } change }) live[project] = new ReleasedVersion(model, change.Share, change.Share < 100 ? change.Before : null, change.Request ?? "");
        }

        return live.ToImmutable();
    }
}
