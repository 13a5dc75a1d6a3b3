namespace Assay.Tracking.Access;

/// <summary>
/// Counts failures to sign in, by name and by address, and shuts out where there are too many: for a while, and twice as long each time that it happens again, until a success or a quiet day. It remembers a bounded
/// number of each.
/// </summary>
internal sealed class FailedSignIns(TimeProvider clock, AccessOptions options)
{
    private const int MostRemembered = 10_000;
    private static readonly TimeSpan Quiet = TimeSpan.FromDays(1);
    private readonly Lock _one = new();
    private readonly Dictionary<string, Failures> _failures = [];

    /// <summary>Whether attempts under this name, or from this address, are not looked at.</summary>
    public bool AreShutOut(string name, string address)
    {
        var now = clock.GetUtcNow();
        lock (_one) return IsOut(NameKey(name), options.MostFailures, now) || IsOut(AddressKey(address), options.MostFailuresFromAddress, now);
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
            var byName = name.Length > 0 && Raise(NameKey(name), options.MostFailures, now);
            return Raise(AddressKey(address), options.MostFailuresFromAddress, now) || byName;
        }
    }

    /// <summary>Forgets the failures under a name: its owner is in. Those of the address stay, or one account of one's own would buy guesses at others.</summary>
    public void Clear(string name)
    {
        lock (_one) _failures.Remove(NameKey(name));
    }

    private static string NameKey(string name) => $"n{name}";

    private static string AddressKey(string address) => $"a{address}";

    private bool IsOut(string key, int most, DateTimeOffset now) => _failures.TryGetValue(key, out var failed) && failed.Count >= most && now - failed.Last < For(failed.Rounds);

    private TimeSpan For(int rounds) => TimeSpan.FromTicks((long)Math.Min(options.LongestLockOut.Ticks, options.LockOut.Ticks * Math.Pow(2, Math.Max(0, rounds - 1))));

    private bool Raise(string key, int most, DateTimeOffset now)
    {
        // What was under way when the last failure shut them out changes nothing: it must not begin a new count, which would let them in again.
        if (IsOut(key, most, now)) return false;
        var failed = _failures.GetValueOrDefault(key);
        // From the last failure on: who keeps guessing stays out.
        var goesOn = failed.Count > 0 && failed.Count < most && now - failed.Last < options.LockOut;
        var count = goesOn ? failed.Count + 1 : 1;
        var rounds = now - failed.Last < Quiet ? failed.Rounds : 0;
        var shuts = count == most;
        _failures[key] = new Failures(count, now, shuts ? rounds + 1 : rounds);
        return shuts;
    }

    private void Forget(DateTimeOffset now)
    {
        foreach (var old in _failures.Where(pair => now - pair.Value.Last >= options.LongestLockOut).Select(pair => pair.Key).ToArray()) _failures.Remove(old);
        if (_failures.Count > MostRemembered) _failures.Clear();
    }

    private readonly record struct Failures(int Count, DateTimeOffset Last, int Rounds);
}
