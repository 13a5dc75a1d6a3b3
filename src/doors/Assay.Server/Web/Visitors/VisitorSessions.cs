using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Assay.Kernel;
using Assay.Tracking.Access;

namespace Assay.Server.Web.Visitors;

/// <summary>
/// Who is signed in at pages: a random identifier in a cookie, of which the server keeps the SHA-256 alone. A session ends when it was idle for twelve hours, a week after it began, when the person's password changes, and
/// with the server. One person has a bounded number of them: the one that was longest idle gives way, so that nobody fills the server's memory by signing in.
/// </summary>
/// <param name="clock">Tells the time.</param>
/// <param name="entropy">Makes identifiers.</param>
internal sealed class VisitorSessions(TimeProvider clock, Entropy entropy)
{
    private const int IdentifierBytes = 32;
    private const int NameLength = 12;
    private const int MostBrowser = 160;
    private const int MostOfOne = 50;
    private static readonly TimeSpan Idle = TimeSpan.FromHours(12);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(7);

    private readonly ConcurrentDictionary<string, Session> _sessions = new(StringComparer.Ordinal);

    /// <summary>Begins a session.</summary>
    /// <param name="visitor">Whose.</param>
    /// <param name="browser">What the browser says of itself.</param>
    /// <param name="user">The account that they signed in to; null for the owner of a home.</param>
    /// <returns>Its identifier, for the cookie.</returns>
    public string Begin(Visitor visitor, string browser, User? user)
    {
        var bytes = new byte[IdentifierBytes];
        entropy(bytes);
        var identifier = Base64Url.EncodeToString(bytes);
        var now = clock.GetUtcNow();
        RemoveEnded(now);
        GiveWay(visitor.Person);
        _sessions[KeyOf(identifier)] = new Session(visitor, now, now, browser.Length > MostBrowser ? browser[..MostBrowser] : browser, StampOf(user));
        return identifier;
    }

    /// <summary>Whose session it is; null when there is none, or it has ended.</summary>
    public Visitor? Find(string identifier)
    {
        var (key, now) = (KeyOf(identifier), clock.GetUtcNow());
        if (!_sessions.TryGetValue(key, out var session)) return null;
        if (session.HasEnded(now))
        {
            _sessions.TryRemove(key, out _);
            return null;
        }

        // Not where it was ended meanwhile.
        _sessions.TryUpdate(key, session with { Seen = now }, session);
        return session.Visitor;
    }

    /// <summary>Whether a session is there, which does not count as a look.</summary>
    public bool IsThere(string identifier) => _sessions.TryGetValue(KeyOf(identifier), out var session) && !session.HasEnded(clock.GetUtcNow());

    /// <summary>Whether it began under the password that the person has now.</summary>
    public bool IsOf(string identifier, User user) => _sessions.TryGetValue(KeyOf(identifier), out var session) && session.Stamp == StampOf(user);

    /// <summary>Keeps a session over a change of the password that was made in it.</summary>
    public void Keep(string identifier, User user)
    {
        if (_sessions.TryGetValue(KeyOf(identifier), out var session)) _sessions[KeyOf(identifier)] = session with { Stamp = StampOf(user) };
    }

    /// <summary>A person's sessions, the newest first.</summary>
    public IEnumerable<VisitorSession> Of(string person, string? current) =>
        from pair in _sessions
        where pair.Value.Visitor.Person == person && !pair.Value.HasEnded(clock.GetUtcNow())
        orderby pair.Value.Begun descending
        select new VisitorSession(pair.Key[..NameLength], pair.Value.Begun, pair.Value.Seen, pair.Value.Browser, current is not null && pair.Key == KeyOf(current));

    /// <summary>Ends a session.</summary>
    /// <returns>Whether there was one.</returns>
    public bool EndOne(string identifier) => _sessions.TryRemove(KeyOf(identifier), out _);

    /// <summary>Ends sessions of a person but the one that asks: the one of a name, or all.</summary>
    /// <returns>How many ended.</returns>
    public int EndOthers(string person, string? current, string? name = null) =>
        _sessions.Count(pair => pair.Value.Visitor.Person == person && (current is null || pair.Key != KeyOf(current)) && (name is null || pair.Key.StartsWith(name, StringComparison.Ordinal)) && _sessions.TryRemove(pair));

    private static string KeyOf(string identifier) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(identifier)));

    private static string StampOf(User? user) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(user?.PasswordHash ?? "")));

    private void GiveWay(string person)
    {
        var own = _sessions.Where(pair => pair.Value.Visitor.Person == person).OrderBy(pair => pair.Value.Seen).ToArray();
        foreach (var (key, _) in own.Take(own.Length - MostOfOne + 1)) _sessions.TryRemove(key, out _);
    }

    private void RemoveEnded(DateTimeOffset now)
    {
        foreach (var (key, session) in _sessions)
            if (session.HasEnded(now)) _sessions.TryRemove(key, out _);
    }

    private sealed record Session(Visitor Visitor, DateTimeOffset Begun, DateTimeOffset Seen, string Browser, string Stamp)
    {
        public bool HasEnded(DateTimeOffset now) => now - Seen > Idle || now - Begun > Longest;
    }
}
