using System.Collections.Immutable;
using Assay.Kernel;
using Assay.Ledger.Index;
using Assay.Ledger.Records;
using Assay.Ledger.Store;
using Assay.Release.Changing;
using Assay.Release.Deciding;
using Assay.Release.Records;
using Assay.Release.Settings;

namespace Assay.Release.History;

/// <summary>Everything that a log says of releases.</summary>
public sealed class ReleaseHistory
{
    private readonly OrderedDictionary<string, ReleaseCase> _cases = new(StringComparer.Ordinal);
    private readonly List<(RecordEntry Entry, ReleaseChange Change)> _changes = [];
    private readonly List<(RecordEntry Entry, ReleaseChange Change)> _outside = [];

    private readonly List<(RecordEntry Entry, ReleasePolicy Policy)> _policies = [];
    private readonly Dictionary<string, DateTimeOffset> _latest = new(StringComparer.Ordinal);

    private ReleaseHistory()
    {
    }

    /// <summary>The requests, oldest first.</summary>
    public IEnumerable<ReleaseCase> Cases => _cases.Values.Select(Under);

    /// <summary>The organisation's policies, oldest first.</summary>
    public IReadOnlyList<(RecordEntry Entry, ReleasePolicy Policy)> Policies => _policies;

    /// <summary>The changes that were allowed when they were made, oldest first.</summary>
    public IReadOnlyList<(RecordEntry Entry, ReleaseChange Change)> Changes => _changes;

    /// <summary>Changes that no granted request stands behind: somebody stated them, and they change nothing.</summary>
    public IReadOnlyList<(RecordEntry Entry, ReleaseChange Change)> Outside => _outside;

    /// <summary>Reads a log. What is about a request that the log does not hold is passed over, and so is what follows a request in another context: a rehearsal approves nothing real.</summary>
    public static async Task<ReleaseHistory> ReadAsync(ILedgerStore store, CancellationToken cancellation = default)
    {
        if (store is IndexedLedger indexed) return await indexed.Companion<FollowedReleases>().ReadAsync(store, cancellation);
        var log = new ReleaseLog();
        await log.RefreshAsync(store, cancellation);
        return log.History();
    }

    /// <summary>The history of records that all count, in the order of the log.</summary>
    public static ReleaseHistory Of(IEnumerable<RecordEntry> records) => Of(records.Select(record => (record, (string?)null)));

    /// <summary>The history of records, each with why it counts for nothing, in the order of the log.</summary>
    internal static ReleaseHistory Of(IEnumerable<(RecordEntry Entry, string? Discount)> records)
    {
        var history = new ReleaseHistory();
        foreach (var (entry, discount) in records)
        {
            if (discount is null) history.Add(entry);
            else history.AddDiscounted(entry, discount);
            if (discount is null && entry.At > history._latest.GetValueOrDefault(entry.Person)) history._latest[entry.Person] = entry.At;
        }

        return history;
    }

    /// <summary>The request of that record; null where there is none.</summary>
    public ReleaseCase? Case(string request) => _cases.GetValueOrDefault(request) is { } found ? Under(found) : null;

    /// <summary>The request whose id starts so.</summary>
    public Outcome<ReleaseCase> Find(string id)
    {
        var found = Cases.Where(each => id.Length > 0 && each.Entry.Id.StartsWith(id, StringComparison.OrdinalIgnoreCase)).Take(2).ToArray();
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
        else if (record.TryAs<ReleasePolicy>() is { } policy) _policies.Add((record, policy));
        else if (record.TryAs<ReleaseComparison>() is { } look && Of(look.Request, record) is { } compared) _cases[look.Request] = compared with { Comparisons = compared.Comparisons.Add((record, look)) };
        else if (record.TryAs<ReleaseShadow>() is { } shadow && Of(shadow.Request, record) is { } shadowed) _cases[shadow.Request] = shadowed with { Shadows = shadowed.Shadows.Add(shadow) };
        else if (record.TryAs<ReleaseChange>() is { } change) Add(record, change);
    }

    private ReleaseCase Under(ReleaseCase request) => request with { Organisation = [.. Asked()] };

    /// <summary>What the organisation asks of requests now: of each person who put a policy on record the newest. Nobody loosens what another put on record, by an old file or on purpose; they do it themselves, by the next release that they see to.</summary>
    internal IEnumerable<ReleaseSection> Asked() => _policies.GroupBy(policy => policy.Entry.Person, StringComparer.Ordinal).Select(own => own.Last().Policy.Rules);

    private void AddDiscounted(RecordEntry record, string why)
    {
        if (record.TryAs<ReleaseRequest>() is { } request) _cases[record.Id] = new ReleaseCase(record, request) { Discount = why };
        else if (record.TryAs<ReleaseAnswer>() is { } answer) Discount(answer.Request, record, $"{(answer.Approves ? "approval" : "rejection")} by the role '{answer.Role}'", why);
        else if (record.TryAs<ReleaseException>() is { } exception) Discount(exception.Request, record, $"exception for '{exception.Item}'", why);
        else if (record.TryAs<ReleaseChange>() is { } change) _outside.Add((record, change));
    }

    private void Discount(string request, RecordEntry record, string what, string why)
    {
        if (Of(request, record) is { } found) _cases[request] = found with { Discounted = found.Discounted.Add(new DiscountedRecord(record.Id, what, why)) };
    }

    private void Add(RecordEntry record, ReleaseChange change)
    {
        var request = change.Request is { } asked ? Case(asked) : null;
        var standing = record.Project is { } project ? Live(project, change.Environment, record.Context)?.Change : null;
        var back = standing is null ? null : RollBackRelease.Back(standing, this);
        // What gave way comes again only by a request of its own.
        var isOver = change.Change == ReleaseChangeKind.Activated && standing?.Request != change.Request && _changes.Any(earlier => earlier.Change.Request == change.Request && earlier.Change.Change == ReleaseChangeKind.Activated);
        (!isOver && ChangeCheck.IsAllowed(record, change, request, standing, back, _latest.GetValueOrDefault(record.Person)) ? _changes : _outside).Add((record, change));
    }

    private ReleaseCase? Of(string request, RecordEntry record) => _cases.GetValueOrDefault(request) is { } known && known.Entry.Context == record.Context ? known : null;
}
