using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Assay.Kernel;

namespace Assay.Server.Web.Visitors;

/// <summary>
/// Who is signed in at pages: a random identifier in a cookie, of which the server keeps the SHA-256 alone. A session ends when it was idle for twelve hours, a week after it began, and with the
/// server.
/// </summary>
/// <param name="clock">Tells the time.</param>
/// <param name="entropy">Makes identifiers.</param>
internal sealed class VisitorSessions(TimeProvider clock, Entropy entropy)
{
    private const int IdentifierBytes = 32;
    private static readonly TimeSpan Idle = TimeSpan.FromHours(12);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(7);

    private readonly ConcurrentDictionary<string, Session> _sessions = new(StringComparer.Ordinal);

    /// <summary>Begins a session.</summary>
    /// <returns>Its identifier, for the cookie.</returns>
    public string Begin(Visitor visitor)
    {
        var bytes = new byte[IdentifierBytes];
        entropy(bytes);
        var identifier = Base64Url.EncodeToString(bytes);
        var now = clock.GetUtcNow();
        RemoveEnded(now);
        _sessions[KeyOf(identifier)] = new Session(visitor, now, now);
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

        _sessions[key] = session with { Seen = now };
        return session.Visitor;
    }

    /// <summary>Ends a session.</summary>
    public void End(string identifier) => _sessions.TryRemove(KeyOf(identifier), out _);

    private static string KeyOf(string identifier) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(identifier)));

    private void RemoveEnded(DateTimeOffset now)
    {
        foreach (var (key, session) in _sessions)
            if (session.HasEnded(now)) _sessions.TryRemove(key, out _);
    }

    private sealed record Session(Visitor Visitor, DateTimeOffset Begun, DateTimeOffset Seen)
    {
        public bool HasEnded(DateTimeOffset now) => now - Seen > Idle || now - Begun > Longest;
    }
}
