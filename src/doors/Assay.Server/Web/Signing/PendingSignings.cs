using System.Buffers.Text;
using System.Collections.Concurrent;
using Assay.Kernel;

namespace Assay.Server.Web.Signing;

/// <summary>Signings that were shown and wait to be confirmed: for ten minutes, once each, by whoever they were shown to. Of one person's so many are kept, so that nobody drives out another's.</summary>
/// <param name="clock">Tells the time.</param>
/// <param name="entropy">Makes seeds and names.</param>
internal sealed class PendingSignings(TimeProvider clock, Entropy entropy)
{
    private const int MostRemembered = 10_000;
    private const int MostOfOne = 50;
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);
    private readonly ConcurrentDictionary<string, (string Person, HeldSigning Held)> _waiting = new(StringComparer.Ordinal);

    /// <summary>A signing that is to be shown.</summary>
    public HeldSigning Begin() => new(Bytes(), clock.GetUtcNow(), null);

    /// <summary>Keeps one that was shown.</summary>
    /// <returns>The name by which it is confirmed.</returns>
    public string Keep(string person, HeldSigning shown, string digest)
    {
        foreach (var (old, waiting) in _waiting)
            if (clock.GetUtcNow() - waiting.Held.At > Longest || _waiting.Count > MostRemembered) _waiting.TryRemove(old, out _);
        foreach (var (old, _) in _waiting.Where(pair => pair.Value.Person == person).OrderByDescending(pair => pair.Value.Held.At).Skip(MostOfOne - 1)) _waiting.TryRemove(old, out _);
        var name = Base64Url.EncodeToString(Bytes());
        _waiting[name] = (person, shown with { Confirmed = digest });
        return name;
    }

    /// <summary>Takes out what somebody confirms; null when there is no such thing of theirs.</summary>
    public HeldSigning? Take(string? name, string person) =>
        name is not null && _waiting.TryGetValue(name, out var waiting) && waiting.Person == person && _waiting.TryRemove(name, out _) && clock.GetUtcNow() - waiting.Held.At <= Longest ? waiting.Held : null;

    private byte[] Bytes()
    {
        var bytes = new byte[32];
        entropy(bytes);
        return bytes;
    }
}
