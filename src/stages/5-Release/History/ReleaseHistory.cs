using System.Collections.Immutable;
using Assay.Kernel;
using Assay.Ledger.Records;
using Assay.Ledger.Store;
using Assay.Release.Deciding;
using Assay.Release.Records;

namespace Assay.Release.History;

/// <summary>Everything that a log says of releases.</summary>
public sealed class ReleaseHistory
{
    private readonly OrderedDictionary<string, ReleaseCase> _cases = new(StringComparer.Ordinal);
    private readonly List<(RecordEntry Entry, ReleaseChange Change)> _changes = [];
    private readonly List<(RecordEntry Entry, ReleaseChange Change)> _outside = [];

    private ReleaseHistory()
    {
    }

    /// <summary>The requests, oldest first.</summary>
    public IEnumerable<ReleaseCase> Cases => _cases.Values;

    /// <summary>The changes that were allowed when they were made, oldest first.</summary>
    public IReadOnlyList<(RecordEntry Entry, ReleaseChange Change)> Changes => _changes;

    /// <summary>Changes that no granted request stands behind: somebody stated them, and they change nothing.</summary>
    public IReadOnlyList<(RecordEntry Entry, ReleaseChange Change)> Outside => _outside;

    /// <summary>Reads a log. What is about a request that the log does not hold is passed over, and so is what follows a request in another context: a rehearsal approves nothing real.</summary>
    public static async Task<ReleaseHistory> ReadAsync(ILedgerStore store, CancellationToken cancellation = default)
    {
        var records = new List<RecordEntry>();
        await foreach (var envelope in store.ReadAsync(0, await store.SizeAsync(cancellation), cancellation))
        {
            if (RecordReader.TryRead(envelope) is { Succeeded: true } read && read.Value.Kind.StartsWith("release.", StringComparison.Ordinal)) records.Add(read.Value);
        }

        return Of(records);
    }

    /// <summary>The history of records, in the order of the log.</summary>
    public static ReleaseHistory Of(IEnumerable<RecordEntry> records)
    {
        var history = new ReleaseHistory();
        foreach (var record in records) history.Add(record);
        return history;
    }

    /// <summary>The request whose id starts so.</summary>
    public Outcome<ReleaseCase> Find(string id)
    {
        var found = _cases.Values.Where(each => id.Length > 0 && each.Entry.Id.StartsWith(id, StringComparison.OrdinalIgnoreCase)).Take(2).ToArray();
        return found switch
        {
            [var one] => one,
            [] => new Problem("release.no-request", "There is no such request.", "Look for it with 'assay release status'.") { Place = new Place(Field: "request"), Value = id, Expected = "the id of a release.request, or the start of one" },
            _ => new Problem("release.ambiguous", "Several requests' ids start like this.", "Give more of the id.") { Place = new Place(Field: "request"), Value = id },
        };
    }

    /// <summary>What answers now, or answered at a time: the newest change up to then; null when nothing ever went live.</summary>
    public (RecordEntry Entry, ReleaseChange Change)? Live(string project, string environment, RecordContext context, DateTimeOffset? at = null)
    {
        var last = _changes.LastOrDefault(change => change.Entry.Project == project && change.Entry.Context == context && change.Change.Environment == environment && (at is null || change.Entry.At <= at));
        return last.Entry is null ? null : last;
    }

    private void Add(RecordEntry record)
    {
        if (record.TryAs<ReleaseRequest>() is { } request) _cases[record.Id] = new ReleaseCase(record, request);
        else if (record.TryAs<ReleaseAnswer>() is { } answer && Of(answer.Request, record) is { } answered) _cases[answer.Request] = answered with { Answers = answered.Answers.Add((record, answer)) };
        else if (record.TryAs<ReleaseException>() is { } exception && Of(exception.Request, record) is { } excepted) _cases[exception.Request] = excepted with { Exceptions = excepted.Exceptions.Add((record, exception)) };
        else if (record.TryAs<ReleaseChange>() is { } change) Add(record, change);
    }

    private void Add(RecordEntry record, ReleaseChange change)
    {
        var request = change.Request is { } asked ? _cases.GetValueOrDefault(asked) : null;
        var standing = record.Project is { } project ? Live(project, change.Environment, record.Context)?.Change : null;
        (ChangeCheck.IsAllowed(record, change, request, standing) ? _changes : _outside).Add((record, change));
    }

    private ReleaseCase? Of(string request, RecordEntry record) => _cases.GetValueOrDefault(request) is { } known && known.Entry.Context == record.Context ? known : null;
}
