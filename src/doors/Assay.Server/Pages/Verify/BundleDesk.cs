using System.Collections.Concurrent;
using Assay.Server.Web.Visitors;
using Microsoft.Extensions.Hosting;

namespace Assay.Server.Pages.Verify;

/// <summary>Holds the bundle of each session, one a session, until it is taken away, was not looked at for half an hour, or the session ends. Its records are in memory, the files that it carries in a temporary file without a name; nothing comes into the home.</summary>
/// <param name="sessions">Tells which sessions are there.</param>
/// <param name="clock">Tells the time.</param>
internal sealed class BundleDesk(VisitorSessions sessions, TimeProvider clock) : BackgroundService
{
    private const int Most = 16;

    private static readonly TimeSpan Idle = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan Sweep = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<string, (HeldBundle Bundle, DateTimeOffset Seen)> _held = new(StringComparer.Ordinal);

    /// <summary>One bundle is verified at a time: each may take as much memory as a bundle may be large.</summary>
    public SemaphoreSlim Turn { get; } = new(1, 1);

    /// <summary>How many are held.</summary>
    public int Count => _held.Count;

    /// <summary>Holds a session's bundle in place of the one before; where too many are held, the one that was looked at longest ago goes.</summary>
    public void Hold(string session, HeldBundle bundle)
    {
        Drop(session);
        _held[session] = (bundle, clock.GetUtcNow());
        if (_held.Count > Most) Drop(_held.MinBy(pair => pair.Value.Seen).Key);
    }

    /// <summary>The session's bundle; null for none.</summary>
    public HeldBundle? Find(string? session)
    {
        if (session is null || !_held.TryGetValue(session, out var held)) return null;
        _held[session] = (held.Bundle, clock.GetUtcNow());
        return held.Bundle;
    }

    /// <summary>Takes the session's bundle away.</summary>
    public void Drop(string session)
    {
        if (_held.TryRemove(session, out var held)) held.Bundle.Dispose();
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        Turn.Dispose();
        foreach (var session in _held.Keys) Drop(session);
        base.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Sweep, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
                foreach (var (session, held) in _held)
                    if (clock.GetUtcNow() - held.Seen > Idle || !sessions.IsThere(session)) Drop(session);
        }
        catch (OperationCanceledException)
        {
            foreach (var session in _held.Keys) Drop(session);
        }
    }
}
