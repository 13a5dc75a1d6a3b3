using System.Buffers.Text;
using System.Collections.Concurrent;
using Assay.Kernel;
using Assay.Server.Web.Visitors;
using Microsoft.Extensions.Hosting;

namespace Assay.Server.Web.Signing;

/// <summary>
/// Holds the files that somebody sent, or had made, between the press that shows what they sign and the press that signs it, so that it is sent or made once: one thing a session, for ten minutes, and no longer than the
/// session. Who takes it out has it alone; it is deleted where nobody does. Its folders are such as go with the next start after a crash.
/// </summary>
/// <typeparam name="T">What is held; it deletes its files when it is let go.</typeparam>
/// <param name="sessions">Tells which sessions are there.</param>
/// <param name="clock">Tells the time.</param>
/// <param name="entropy">Makes names.</param>
internal sealed class SigningDesk<T>(VisitorSessions sessions, TimeProvider clock, Entropy entropy) : BackgroundService where T : class, IDisposable
{
    private const int Most = 16;
    private const int NameBytes = 16;
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Sweep = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<string, (string Name, T Thing, DateTimeOffset At)> _held = new(StringComparer.Ordinal);

    /// <summary>How many are held.</summary>
    public int Count => _held.Count;

    /// <summary>Holds a thing of a session's in place of the one before; where too many are held, the oldest goes.</summary>
    /// <returns>The name by which the session takes it out again.</returns>
    public string Hold(string session, T thing)
    {
        Drop(session);
        var bytes = new byte[NameBytes];
        entropy(bytes);
        var name = Base64Url.EncodeToString(bytes);
        _held[session] = (name, thing, clock.GetUtcNow());
        if (_held.Count > Most) Drop(_held.MinBy(pair => pair.Value.At).Key);
        return name;
    }

    /// <summary>Looks at what is held for a session; null where that is nothing of that name.</summary>
    public T? Find(string? session, string? name) => session is not null && _held.TryGetValue(session, out var held) && held.Name == name ? held.Thing : null;

    /// <summary>Takes it out; null where nothing of that name is held for the session, or its time is over. Whoever takes it deletes it, or has it held again.</summary>
    public T? Take(string session, string? name)
    {
        if (!_held.TryGetValue(session, out var held) || held.Name != name || !_held.TryRemove(KeyValuePair.Create(session, held))) return null;
        if (clock.GetUtcNow() - held.At <= Longest) return held.Thing;
        held.Thing.Dispose();
        return null;
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        foreach (var session in _held.Keys) Drop(session);
        base.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Sweep, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken)) LetGo();
        }
        catch (OperationCanceledException)
        {
            foreach (var session in _held.Keys) Drop(session);
        }
    }

    private void LetGo()
    {
        foreach (var (session, held) in _held)
            if (clock.GetUtcNow() - held.At > Longest || !sessions.IsThere(session)) Drop(session);
    }

    private void Drop(string session)
    {
        if (_held.TryRemove(session, out var held)) held.Thing.Dispose();
    }
}
