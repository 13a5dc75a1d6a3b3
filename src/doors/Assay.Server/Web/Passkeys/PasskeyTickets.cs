using System.Buffers.Text;
using System.Collections.Concurrent;
using Assay.Kernel;

namespace Assay.Server.Web.Passkeys;

/// <summary>What was asked of a browser's passkey and not answered yet: for five minutes, once. The challenge stays here, so that an answer counts once.</summary>
/// <param name="clock">Tells the time.</param>
/// <param name="entropy">Makes their names.</param>
internal sealed class PasskeyTickets(TimeProvider clock, Entropy entropy)
{
    private const int MostRemembered = 10_000;
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);
    private readonly ConcurrentDictionary<string, (string? State, string Person, DateTimeOffset At)> _waiting = new(StringComparer.Ordinal);

    /// <summary>Keeps the state of a question.</summary>
    /// <param name="state">The framework's state.</param>
    /// <param name="person">Who is asked; empty on the way in.</param>
    public string Keep(string? state, string person)
    {
        foreach (var (old, waiting) in _waiting)
            if (clock.GetUtcNow() - waiting.At > Longest || _waiting.Count > MostRemembered) _waiting.TryRemove(old, out _);
        var bytes = new byte[32];
        entropy(bytes);
        var name = Base64Url.EncodeToString(bytes);
        _waiting[name] = (state, person, clock.GetUtcNow());
        return name;
    }

    /// <summary>Takes it out; null when there is none of that person's.</summary>
    public string? Take(string? name, string person) =>
        name is not null && _waiting.TryRemove(name, out var waiting) && waiting.Person == person && clock.GetUtcNow() - waiting.At <= Longest ? waiting.State : null;
}
