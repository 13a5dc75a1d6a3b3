namespace Assay.Tracking.Access;

/// <summary>Counts failures to sign in, by name and by address, and shuts out where there are too many. It remembers a bounded number of each.</summary>
internal sealed class FailedSignIns(TimeProvider clock, AccessOptions options)
{
    private const int MostRemembered = 10_000;
    private readonly Lock _one = new();
    private readonly Dictionary<string, (int Count, DateTimeOffset Since)> _failures = [];

    /// <summary>Whether attempts under this name, or from this address, are not looked at.</summary>
    public bool AreShutOut(string name, string address)
    {
        var now = clock.GetUtcNow();
        lock (_one) return Count(NameKey(name), now) >= options.MostFailures || Count(AddressKey(address), now) >= options.MostFailuresFromAddress;
    }

    /// <summary>Counts a failure; without a name for the address alone.</summary>
    /// <returns>Whether it was the one that shut the name or the address out.</returns>
    public bool Add(string name, string address)
    {
        var now = clock.GetUtcNow();
        lock (_one)
        {
            if (_failures.Count > MostRemembered) Forget(now);
            // A token that is none names nobody: guesses at tokens count for their address alone, or they would shut everybody's tokens out.
            var (byName, byAddress) = (name.Length == 0 ? 0 : Raise(NameKey(name), now), Raise(AddressKey(address), now));
            return byName == options.MostFailures || byAddress == options.MostFailuresFromAddress;
        }
    }

    /// <summary>Forgets the failures under a name: its owner is in. Those of the address stay, or one account of one's own would buy guesses at others.</summary>
    public void Clear(string name)
    {
        lock (_one) _failures.Remove(NameKey(name));
    }

    private static string NameKey(string name) => $"n{name}";

    private static string AddressKey(string address) => $"a{address}";

    private int Count(string key, DateTimeOffset now) => _failures.TryGetValue(key, out var failed) && now - failed.Since < options.LockOut ? failed.Count : 0;

    private int Raise(string key, DateTimeOffset now)
    {
        var count = Count(key, now) + 1;
        // From the last failure on: who keeps guessing stays out.
        _failures[key] = (count, now);
        return count;
    }

    private void Forget(DateTimeOffset now)
    {
        foreach (var old in _failures.Where(pair => now - pair.Value.Since >= options.LockOut).Select(pair => pair.Key).ToArray()) _failures.Remove(old);
        if (_failures.Count > MostRemembered) _failures.Clear();
    }
}
