using System.Collections.Concurrent;
using Assay.Tracking.Outbox;

namespace Assay.Tracking.Access;

/// <summary>
/// Tells the ledger who signed in and out. Sessions are told one by one. Programs send their credential with every request: each credential is told once a day and process. Failures are told at once and then
/// counted: those of a person for five minutes, those under names that nobody has for an hour together, so that nobody can flood the ledger by guessing. What was counted is told with the next attempt
/// after that, or when the server stops.
/// </summary>
public sealed class SignInAudit
{
    private const int MostRemembered = 10_000;
    private const string Nobody = "";
    private static readonly TimeSpan OfPerson = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan OfNobody = TimeSpan.FromHours(1);

    private readonly AccessStore _store;
    private readonly ConcurrentDictionary<string, DateOnly> _seen = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Counted> _failures = new(StringComparer.Ordinal);
    private readonly Lock _one = new();

    internal SignInAudit(AccessStore store) => _store = store;

    /// <summary>A session began.</summary>
    /// <param name="person">Whose.</param>
    /// <param name="manner">With what they signed in.</param>
    /// <param name="isOwner">Whether they own the home: their own key then signs.</param>
    /// <param name="cancellation">Stops before anything is written.</param>
    public Task SignedInAsync(string person, SignInManner manner, bool isOwner = false, CancellationToken cancellation = default) => TellAsync([Once(SignInOutcome.SignedIn, person, manner, null).By(isOwner ? null : person)], cancellation);

    /// <summary>A session ended: by the person, or from elsewhere.</summary>
    public Task EndedAsync(string person, bool bySignOut, bool isOwner = false, CancellationToken cancellation = default) =>
        TellAsync([Once(bySignOut ? SignInOutcome.SignedOut : SignInOutcome.SessionEnded, person, null, null).By(isOwner || !bySignOut ? null : person)], cancellation);

    /// <summary>A sign-in failed that names nobody here, such as one that a provider did not vouch for.</summary>
    public Task FailedAsync(CancellationToken cancellation = default) => FailedAsync(null, cancellation);

    /// <summary>Tells what was counted and not told.</summary>
    /// <param name="all">Also what is still being counted: the server stops.</param>
    /// <param name="cancellation">Stops before anything is written.</param>
    public Task FlushAsync(bool all, CancellationToken cancellation = default) => TellAsync(Due(all), cancellation);

    internal Task ProgramSignedInAsync(string person, AccessToken? token, CancellationToken cancellation)
    {
        var (key, today) = ($"{person} {token?.TokenId}", DateOnly.FromDateTime(_store.Clock.GetUtcNow().UtcDateTime));
        if (_seen.TryGetValue(key, out var day) && day == today) return Task.CompletedTask;
        if (_seen.Count >= MostRemembered) _seen.Clear();
        _seen[key] = today;
        return TellAsync([Once(SignInOutcome.SignedIn, person, token is null ? SignInManner.Password : SignInManner.Token, token?.TokenId).By(person)], cancellation);
    }

    internal Task FailedAsync(string? person, CancellationToken cancellation)
    {
        var told = Due(all: false);
        lock (_one)
        {
            var (key, now) = (person ?? Nobody, _store.Now);
            if (_failures.TryGetValue(key, out var counted)) _failures[key] = counted with { Count = counted.Count + 1, First = counted.Count == 0 ? now : counted.First, Last = now };
            else
            {
                _failures[key] = new Counted(now, 0, now, now);
                told.Add(new SignInHappened(SignInOutcome.Failed, person, null, null, 1, now, now).By(null));
            }
        }

        return TellAsync(told, cancellation);
    }

    private List<OutboxEntry> Due(bool all)
    {
        var told = new List<OutboxEntry>();
        lock (_one)
        {
            foreach (var (key, counted) in _failures.Where(pair => all || _store.Now - pair.Value.Since >= WindowOf(pair.Key).TotalMilliseconds).ToArray())
            {
                _failures.Remove(key);
                if (counted.Count > 0) told.Add(new SignInHappened(SignInOutcome.Failed, key == Nobody ? null : key, null, null, counted.Count, counted.First, counted.Last).By(null));
            }
        }

        return told;
    }

    private static TimeSpan WindowOf(string key) => key == Nobody ? OfNobody : OfPerson;

    private SignInHappened Once(SignInOutcome outcome, string person, SignInManner? manner, string? tokenId) => new(outcome, person, manner, tokenId, 1, _store.Now, _store.Now);

    private Task TellAsync(IReadOnlyList<OutboxEntry> told, CancellationToken cancellation) => told.Count == 0 ? Task.CompletedTask : _store.Documents.WriteAsync([], told, cancellation);

    private readonly record struct Counted(long Since, int Count, long First, long Last);
}
