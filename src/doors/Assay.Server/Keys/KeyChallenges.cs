using System.Buffers.Text;
using System.Collections.Concurrent;
using Assay.Kernel;
using Assay.Ledger.Keys;

namespace Assay.Server.Keys;

/// <summary>Challenges that were drawn and wait to be answered: for five minutes, once each, by whoever they were drawn for, at the name under which they asked.</summary>
/// <param name="clock">Tells the time.</param>
/// <param name="entropy">Draws them.</param>
internal sealed class KeyChallenges(TimeProvider clock, Entropy entropy)
{
    private const int Bytes = 32;
    private const int Most = 10_000;
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<string, (KeyPossession Asked, DateTimeOffset Until)> _waiting = new(StringComparer.Ordinal);

    /// <summary>Draws one; somebody's earlier ones are over.</summary>
    public (KeyPossession Asked, DateTimeOffset Until) Draw(string server, string person)
    {
        var now = clock.GetUtcNow();
        foreach (var (old, waiting) in _waiting)
            if (now >= waiting.Until || waiting.Asked.Person == person || _waiting.Count >= Most) _waiting.TryRemove(old, out _);
        var secret = new byte[Bytes];
        entropy(secret);
        var asked = new KeyPossession(server, person, Base64Url.EncodeToString(secret));
        return _waiting[asked.Challenge] = (asked, now + Longest);
    }

    /// <summary>Takes out what somebody answers; null where nothing was drawn for them, it was answered, or its time is over.</summary>
    public KeyPossession? Take(string? challenge, string server, string person) =>
        challenge is not null && _waiting.TryGetValue(challenge, out var waiting) && waiting.Asked.Person == person && _waiting.TryRemove(challenge, out _) && clock.GetUtcNow() < waiting.Until && waiting.Asked.Server == server ? waiting.Asked : null;
}
